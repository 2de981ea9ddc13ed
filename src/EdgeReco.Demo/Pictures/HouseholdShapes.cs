namespace EdgeReco.Demo.Pictures;

/// <summary>Kitchen, cleaning tools, light, tools, stationery, party.</summary>
internal static class HouseholdShapes
{
    public const string Table = """
        @bulb 30 0 fixed
        <circle cx="100" cy="78" r="56" fill="{tint+25}" opacity=".28"/><path d="M100 26c32 0 52 22 52 50 0 30-26 40-28 66H76c-2-26-28-36-28-66 0-28 20-50 52-50z" fill="{o:tint}"/><path d="M86 138V96l14 10 14-10v42" stroke="{tint-28}" stroke-width="4" fill="none"/><path d="M74 142h52v10H74zM76 154h48v9H76zM78 165h44v9H78z" fill="{r:#b9c2ca}"/><path d="M84 176h32l-6 10H90z" fill="#4a545e"/><path d="M66 72q2-22 22-30" stroke="#fff" stroke-width="8" stroke-linecap="round" fill="none" opacity=".75"/>
        @battery 42 4 fixed
        <path d="M50 44h100v134q0 8-8 8H58q-8 0-8-8z" fill="#edf0f3"/><path d="M62 60h16v8H62zM92 60h16v8H92zM122 60h16v8h-16z" fill="#aab4bd"/><path d="M57 68h26v104H57zM87 68h26v104H87zM117 68h26v104h-26z" fill="{r:body}"/><path d="M57 68h26v26H57zM87 68h26v26H87zM117 68h26v26h-26z" fill="{r:cap}"/><path d="M42 34h116q6 0 6 6v14q-64 16-128 0V40q0-6 6-6z" fill="{f:body}"/>{badge 84 43 38 paper}{motif 124 43 20 paper}{motif 70 132 24 paper}{motif 100 132 24 paper}{motif 130 132 24 paper}
        @button-cell 44 20 fixed
        <path d="M50 46h100q6 0 6 6v128q0 6-6 6H50q-6 0-6-6V52q0-6 6-6z" fill="{f:body}"/><path d="M88 54h24" stroke="{paper}" stroke-width="5" stroke-linecap="round"/>{badge 100 82 64 paper}<circle cx="100" cy="138" r="36" fill="#aeb7bf"/><circle cx="98" cy="136" r="33" fill="{f:#e3e8ec}"/><circle cx="98" cy="136" r="24" fill="none" stroke="#b9c2ca" stroke-width="3"/><path d="M98 128v16M90 136h16" stroke="#7d8992" stroke-width="5" stroke-linecap="round"/>
        @torch 60 24 fixed
        <path d="M132 66l44-16v80l-44-16z" fill="{tint+30}" opacity=".5"/><path d="M30 78h74v36H30q-8-18 0-36z" fill="{f:body}"/><path d="M104 74l28-14v74l-28-14z" fill="{f:cap}"/><path d="M128 58h10v78h-10z" fill="#d3dae0"/><path d="M56 84h24v12H56z" fill="{cap}"/><path d="M36 104h60" stroke="{body-28}" stroke-width="5" stroke-dasharray="6 5"/><path d="M32 84h70" stroke="#fff4" stroke-width="4"/>
        @pan 66 40 fixed
        <path d="M128 138l58-24q8 0 6 8l-54 30z" fill="{f:tint}"/><path d="M18 122h128q-2 52-42 62H60q-40-10-42-62z" fill="{f:body}"/><ellipse cx="82" cy="122" rx="66" ry="20" fill="{body+30}"/><ellipse cx="82" cy="124" rx="56" ry="15" fill="{body-30}"/><path d="M40 124q18-12 46-12" stroke="#fff" stroke-width="4" fill="none" opacity=".4" stroke-linecap="round"/>
        @wok 70 38 fixed
        <path d="M138 124l48-22q8 0 6 10l-50 26z" fill="{f:#8a5a36}"/><path d="M14 118h136q-10 68-68 68t-68-68z" fill="{f:body}"/><ellipse cx="82" cy="118" rx="68" ry="18" fill="{body+28}"/><ellipse cx="82" cy="120" rx="58" ry="13" fill="{body-28}"/><path d="M14 112q-10 2-8 14l10 2" stroke="{body-10}" stroke-width="6" fill="none"/>
        @pot 64 22 fixed
        <path d="M34 100h132v68q0 18-18 18H52q-18 0-18-18z" fill="{f:body}"/><path d="M34 110H18q-6 0-6 8t6 8h16M166 110h16q6 0 6 8t-6 8h-16" fill="none" stroke="{body-28}" stroke-width="9"/><path d="M28 92h144v14H28z" fill="{body+30}"/><path d="M36 92q6-30 64-30t64 30z" fill="{body+14}"/><circle cx="100" cy="56" r="10" fill="{tint}"/><path d="M48 84q10-12 36-15" stroke="#fff" stroke-width="5" fill="none" opacity=".5" stroke-linecap="round"/>
        @knife 60 20 fixed
        <path d="M22 130L130 60q22-10 26 6-4 20-34 34L34 148q-18-2-12-18z" fill="{f:#d6dde3}"/><path d="M34 148l88-48q30-14 34-34-20 24-60 40-44 20-62 42z" fill="#aab5be"/><path d="M22 130q-8 14 12 18l-14 34q-12 4-18-8z" fill="none"/><path d="M130 60l34-26q14-4 16 8 0 12-24 24z" fill="{f:tint}"/><path d="M148 54v.1M160 44v.1" stroke="#fff" stroke-width="5" stroke-linecap="round"/>
        @board 60 16 fixed
        <path d="M42 64h116q14 0 14 14v94q0 14-14 14H42q-14 0-14-14V78q0-14 14-14z" fill="{f:tint}"/><path d="M28 96q70 10 144-4M28 128q70-10 144 4M28 158q70 8 144-4" stroke="{tint-18}" stroke-width="3" fill="none"/><circle cx="148" cy="84" r="8" fill="#fff"/>{badge 66 160 36 body}
        @mug 52 22 fixed
        <path d="M142 92q38-4 36 30-4 30-40 30" fill="none" stroke="{tint-10}" stroke-width="13"/><path d="M42 76h104v88q0 22-22 22H64q-22 0-22-22z" fill="{r:tint}"/><ellipse cx="94" cy="76" rx="52" ry="12" fill="{tint+35}"/><ellipse cx="94" cy="77" rx="44" ry="8" fill="{tint-25}"/>{motif 92 132 46 paper}
        @glasses 58 10 fixed
        <path d="M36 54h54l-6 122q-1 8-8 8H50q-7 0-8-8zM110 54h54l-6 122q-1 8-8 8h-26q-7 0-8-8z" fill="{r:#d3e6ef}" opacity=".95"/><path d="M41 110h45l-3 64q-1 6-7 6H51q-6 0-7-6zM115 110h45l-3 64q-1 6-7 6h-25q-6 0-7-6z" fill="{tint}" opacity=".75"/><path d="M46 64l5 104M120 64l5 104" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".8"/><ellipse cx="63" cy="54" rx="27" ry="6" fill="#eef7fb"/><ellipse cx="137" cy="54" rx="27" ry="6" fill="#eef7fb"/>
        @plate 66 36 fixed
        <ellipse cx="100" cy="152" rx="78" ry="34" fill="{tint-22}"/><ellipse cx="100" cy="146" rx="78" ry="34" fill="{o:tint}"/><ellipse cx="100" cy="146" rx="52" ry="20" fill="{tint-8}"/><ellipse cx="100" cy="148" rx="50" ry="18" fill="{tint+12}"/><ellipse cx="100" cy="146" rx="68" ry="28" fill="none" stroke="{body}" stroke-width="3"/>
        @bowl 60 32 fixed
        <path d="M28 112h144q-6 62-48 70H76q-42-8-48-70z" fill="{f:tint}"/><ellipse cx="100" cy="112" rx="72" ry="20" fill="{tint+38}"/><ellipse cx="100" cy="114" rx="60" ry="14" fill="{tint-22}"/><path d="M36 136q64 24 128 0" stroke="{body}" stroke-width="6" fill="none"/><path d="M76 182h48v4H76z" fill="{tint-25}"/>
        @chopsticks 40 10 fixed
        <path d="M66 20l10 2-14 162h-6zM84 20l10 2-8 162h-6zM106 22l10-2 4 164h-6zM126 22l10-2 14 162h-6z" fill="{f:tint}"/><path d="M65 30l11 2-3 36-11-1zM83 30l11 2-2 38-11-1zM105 32l11-2 2 38-11 1zM125 32l11-2 4 38-11 1z" fill="{body}"/><path d="M54 108h94v24H54z" fill="{paper}"/>{badge 100 120 34}
        @utensil 36 0 fixed
        <path d="M60 20q22-4 22 30 0 30-14 36v96q0 6-6 6t-6-6V86q-16-6-16-36 0-28 20-30z" fill="{f:tint}"/><path d="M120 20h30q6 0 6 6v44q0 12-14 14v98q0 6-6 6t-6-6V84q-14-2-14-14V26q0-6 4-6z" fill="{f:body}"/><path d="M126 32v34M136 32v34M146 32v34" stroke="{body+45}" stroke-width="4" stroke-linecap="round"/><path d="M60 32q-8 6-8 20" stroke="#fff" stroke-width="4" fill="none" opacity=".5" stroke-linecap="round"/>
        @container 60 30
        <path d="M34 108h132l-8 68q-1 10-12 10H54q-11 0-12-10z" fill="{f:#e1edf3}"/><path d="M44 132h112l-5 42q-1 7-8 7H57q-7 0-8-7z" fill="{tint}" opacity=".55"/><path d="M26 92h148q6 0 6 6v12H20V98q0-6 6-6z" fill="{f:body}"/><path d="M28 94h144" stroke="#fff6" stroke-width="4"/><path d="M88 110h24v12H88z" fill="{body-18}"/><path d="M46 116l6 58" stroke="#fffc" stroke-width="6" stroke-linecap="round"/>
        @flask 32
        <path d="M82 22h36q6 0 6 6v28H76V28q0-6 6-6z" fill="{r:cap}"/><path d="M74 56h52q10 8 10 24v94q0 12-12 12H76q-12 0-12-12V80q0-16 10-24z" fill="{r:tint}"/><path d="M64 150h72v8H64z" fill="{tint-28}"/>{badge 100 110 44 paper}<path d="M72 80q1-10 6-14v106q-6 0-6-6z" fill="#fff6"/>
        @sponge 60 36
        <path d="M36 112l20-18h108l-16 18z" fill="{tint+25}"/><path d="M36 112h112v40H36z" fill="{f:tint}"/><path d="M36 152h112v34H42q-6 0-6-6z" fill="{f:body}"/><path d="M148 112l16-18v40l-16 18z" fill="{tint-20}"/><path d="M148 152l16-18v34l-16 18z" fill="{body-28}"/><path d="M54 124v.1M74 136v.1M96 122v.1M118 138v.1M134 122v.1M64 142v.1M106 134v.1" stroke="{tint-28}" stroke-width="7" stroke-linecap="round"/>
        @cloth 60 30
        <path d="M34 132q66-30 132 0l-8 46q-58 16-116 0z" fill="{f:tint}"/><path d="M38 112q62-28 124 0l4 20q-66-26-132 0z" fill="{tint+25}"/><path d="M44 94q56-26 112 0l6 18q-62-24-124 0z" fill="{tint+45}"/><path d="M70 120h60v62q-30 6-60 0z" fill="{body}"/>{badge 100 150 50 paper}
        @gloves 44 6
        <path d="M62 92V44q0-8 7-8t7 8v30-44q0-8 7-8t7 8v42-38q0-8 7-8t7 8v44-24q0-8 7-8t7 8v48l12-16q8-8 14-2 4 6-2 14l-22 40v54H70v-46q-8-20-8-36z" fill="{f:tint}"/><path d="M68 164h56v18q0 4-4 4H72q-4 0-4-4z" fill="{body}"/><path d="M70 92v-40M84 84V36" stroke="#fff6" stroke-width="4" stroke-linecap="round"/>
        @bin-bags 46 12
        <path d="M60 58q0-16 40-16t40 16v114q-40 24-80 0z" fill="{r:tint}"/><ellipse cx="100" cy="58" rx="40" ry="15" fill="{tint+22}"/><ellipse cx="100" cy="58" rx="14" ry="6" fill="{tint-35}"/><path d="M60 88q40 20 80 0v62q-40 20-80 0z" fill="{r:body}"/>{badge 100 130 56 paper}
        @foil 68 44
        <path d="M24 138l24-20h128l-22 20z" fill="{body+30}"/><path d="M154 138l22-20v40l-22 26z" fill="{body-28}"/><path d="M24 138h130v44q0 4-4 4H28q-4 0-4-4z" fill="{f:body}"/><path d="M40 128q50-60 120-28l8 10q-60-16-112 24z" fill="{f:tint}"/>{badge 64 162 46 paper}{motif 118 162 30 paper}
        @broom 40 0 fixed
        <path d="M94 16h10v96H94z" fill="{r:tint}"/><path d="M72 108h54q8 0 8 10v14H64v-14q0-10 8-10z" fill="{f:body}"/><path d="M62 132h74l10 50q-46 8-92 0z" fill="{f:cap}"/><path d="M76 136l-6 46M90 136l-2 48M104 136v48M118 136l4 46M130 136l6 44" stroke="{cap-28}" stroke-width="3"/>
        @candle 36 12
        <path d="M100 62q-12-16 0-36 12 20 0 36z" fill="#f6b73c"/><path d="M100 60q-5-8 0-18 5 10 0 18z" fill="#fff2c2"/><path d="M100 60v18" stroke="#4a3a2a" stroke-width="4"/><path d="M58 82h84v90q0 14-14 14H72q-14 0-14-14z" fill="{r:tint}"/><ellipse cx="100" cy="82" rx="42" ry="9" fill="{tint+35}"/>{label 70 108 60 60}
        @tealights 60 36
        <path d="M34 140h52v34q-26 12-52 0zM114 140h52v34q-26 12-52 0zM74 156h52v24q-26 12-52 0z" fill="{r:#c9d1d8}"/><ellipse cx="60" cy="140" rx="26" ry="8" fill="{tint+30}"/><ellipse cx="140" cy="140" rx="26" ry="8" fill="{tint+30}"/><ellipse cx="100" cy="156" rx="26" ry="8" fill="{tint+30}"/><path d="M60 138q-8-12 0-26 8 14 0 26zM140 138q-8-12 0-26 8 14 0 26zM100 154q-8-12 0-26 8 14 0 26z" fill="#f6b73c"/>
        @matches 54 36 fixed
        <path d="M60 118V84M74 118V76M88 118V84M102 118V74M116 118V82M130 118V78" stroke="#e6c99a" stroke-width="6"/><path d="M60 86v-4M74 78v-4M88 86v-4M102 76v-4M116 84v-4M130 80v-4" stroke="#c8322b" stroke-width="9" stroke-linecap="round"/><path d="M44 114h106v72H48q-4 0-4-4z" fill="{f:body}"/>{label 56 124 82 44}<path d="M44 174h106v12H48q-4 0-4-4z" fill="#6b4a3a"/>
        @screwdriver 56 14 fixed
        <path d="M32 170l70-70 10 10-70 70q-12 4-10-10z" fill="{f:#c4ccd3}"/><path d="M98 90l44-46q18-10 30 4 10 14-2 28l-48 42q-16-8-24-28z" fill="{f:tint}"/><path d="M116 92l42-40M126 102l40-38" stroke="{tint+45}" stroke-width="5" stroke-linecap="round"/>
        @tape 56 22
        <path d="M100 62a62 60 0 1 1-.1 0zm0 32a32 30 0 1 0 .1 0z" fill="{f:tint}" fill-rule="evenodd"/><path d="M100 92a34 32 0 1 1-.1 0zm0 8a26 24 0 1 0 .1 0z" fill="{body}" fill-rule="evenodd"/><path d="M156 146l28 32-18 8-30-20z" fill="{tint-14}"/><path d="M56 96q14-22 40-24" stroke="#fff" stroke-width="7" fill="none" opacity=".45" stroke-linecap="round"/>
        @moving-box 66 22 fixed
        <path d="M30 92l70-22 70 22-70 24z" fill="{tint+25}"/><path d="M30 92l70 24v70l-70-22z" fill="{tint}"/><path d="M170 92l-70 24v70l70-22z" fill="{tint-22}"/><path d="M30 92L14 116l70 24 16-24zM170 92l16 24-70 24-16-24z" fill="{tint+12}"/><path d="M90 74l20 6v42h-20z" fill="{body}" opacity=".35"/>{badge 64 156 36 body}
        @pen 50 6 fixed
        <g transform="rotate(-38 100 110)"><path d="M34 90h112l26 10-26 10H34q-6-10 0-20z" fill="{f:tint}"/><path d="M146 90l26 10-26 10z" fill="#e6c99a"/><path d="M164 97l8 3-8 3z" fill="{tint-40}"/><path d="M34 90h22v20H34q-6-10 0-20z" fill="{body}"/><path d="M40 84h44v6H40z" fill="{body-25}"/><path d="M60 95h84" stroke="#fff7" stroke-width="3"/></g><g transform="rotate(-38 100 150)"><path d="M34 140h112l26 10-26 10H34q-6-10 0-20z" fill="{f:cap}"/><path d="M146 140l26 10-26 10z" fill="#e6c99a"/><path d="M34 140h22v20H34q-6-10 0-20z" fill="{cap-28}"/></g>
        @pen-pack 40 4
        <path d="M58 32h84q6 0 6 6v142q0 6-6 6H58q-6 0-6-6V38q0-6 6-6z" fill="#edf2f5"/><path d="M58 32h84q6 0 6 6v28H52V38q0-6 6-6z" fill="{f:body}"/><path d="M66 84h14v66l-7 20-7-20zM93 84h14v66l-7 20-7-20z" fill="{f:tint}"/><path d="M120 84h14v66l-7 20-7-20z" fill="{f:cap}"/><path d="M66 84h14v16H66zM93 84h14v16H93zM120 84h14v16h-14z" fill="#fff8"/>{badge 100 49 50 paper}
        @notebook 50 6
        <path d="M58 28h96q6 0 6 6v146q0 6-6 6H58z" fill="{body-30}"/><path d="M50 26h96q6 0 6 6v146q0 6-6 6H50z" fill="#fff"/><path d="M46 24h96q6 0 6 6v146q0 6-6 6H46z" fill="{f:body}"/><path d="M46 24h16v158H46z" fill="{tint}"/>{label 74 48 60 60}<path d="M40 40h14M40 60h14M40 80h14M40 100h14M40 120h14M40 140h14M40 160h14" stroke="#c4ccd3" stroke-width="6" stroke-linecap="round"/>
        @paper-pack 58 24
        <path d="M40 96l18-12h112l-16 12z" fill="#fff"/><path d="M154 96l16-12v78l-16 24z" fill="{body-28}"/><path d="M40 96h114v90H44q-4 0-4-4z" fill="{f:body}"/>{label 52 108 90 56}<path d="M40 172h114v6H40z" fill="{tint}"/>
        @scissors 48 6 fixed
        <path d="M94 118L60 22q-10 8-8 20l36 90zM106 118l34-96q10 8 8 20l-36 90z" fill="{f:#ccd4da}"/><circle cx="100" cy="118" r="6" fill="#7d8992"/><path d="M92 126q-8 14-6 28-2 30-28 30-24-2-24-26 2-22 26-24 12 0 20-14zM108 126q8 14 6 28 2 30 28 30 24-2 24-26-2-22-26-24-12 0-20-14zM62 148q-12 2-12 12 2 10 12 10 10-2 10-14-2-8-10-8zM138 148q12 2 12 12-2 10-12 10-10-2-10-14 2-8 10-8z" fill="{f:tint}" fill-rule="evenodd"/>
        @glue 30 4
        <path d="M76 34h48q4 0 4 4v40H72V38q0-4 4-4z" fill="{r:cap}"/><path d="M68 78h64v100q0 8-8 8H76q-8 0-8-8z" fill="{r:body}"/>{label 74 98 52 70}<path d="M78 40h6v34h-6z" fill="#fff6"/>
        @envelopes 64 30
        <path d="M30 92h140q6 0 6 6v82q0 6-6 6H30q-6 0-6-6V98q0-6 6-6z" fill="{f:tint}"/><path d="M24 100l76 50 76-50" fill="none" stroke="{tint-25}" stroke-width="5"/><path d="M24 180l56-44M176 180l-56-44" stroke="{tint-18}" stroke-width="4"/><path d="M24 150h152v26H24z" fill="{body}"/>{badge 100 163 44 paper}
        @bag-gift 52 4
        <path d="M76 64q-4-38 24-38t24 38" fill="none" stroke="{cap-10}" stroke-width="6"/><path d="M48 62h104l8 116q0 8-8 8H48q-8 0-8-8z" fill="{f:tint}"/><path d="M94 62h12v124H94z" fill="{cap}"/><path d="M40 118h120v12H40z" fill="{cap}"/><path d="M100 124q-28-24-34-6 2 14 34 6zM100 124q28-24 34-6-2 14-34 6z" fill="{cap-15}"/>
        @lantern 34 0 fixed
        <path d="M100 14v24" stroke="#c99a2e" stroke-width="4"/><path d="M74 38h52v12H74zM74 132h52v12H74z" fill="{r:#e0b040}"/><ellipse cx="100" cy="91" rx="62" ry="44" fill="{o:tint}"/><path d="M100 48v86M74 50q-28 40 0 82M126 50q28 40 0 82" stroke="{tint-25}" stroke-width="3" fill="none"/><path d="M92 144v36M100 144v40M108 144v36" stroke="#e0b040" stroke-width="4"/>{motif 100 91 40 #f3cc5a}
        @balloons 30 0 fixed
        <path d="M70 96q10 50 28 86M132 92q-14 50-32 90M100 70q2 60 0 114" stroke="#9aa5ae" stroke-width="2.5" fill="none"/><ellipse cx="66" cy="62" rx="32" ry="38" fill="{o:tint}"/><ellipse cx="136" cy="60" rx="32" ry="38" fill="{o:cap}"/><ellipse cx="100" cy="50" rx="32" ry="38" fill="{o:body}"/><ellipse cx="88" cy="34" rx="6" ry="10" fill="#fff8" transform="rotate(24 88 34)"/>
        @red-packet 46 8 fixed
        <path d="M66 34h92q6 0 6 6v126q0 6-6 6H66z" fill="{tint-22}"/><path d="M46 44h92q6 0 6 6v130q0 6-6 6H46q-6 0-6-6V50q0-6 6-6z" fill="{f:tint}"/><path d="M40 50q0-6 6-6h92q6 0 6 6v10q-52 44-104 0z" fill="{tint+14}"/><circle cx="92" cy="80" r="14" fill="#f0c04a"/>{motif 92 134 56 #f3cc5a}
        @plush 46 6 fixed
        <circle cx="68" cy="48" r="17" fill="{tint-14}"/><circle cx="132" cy="48" r="17" fill="{tint-14}"/><circle cx="68" cy="48" r="9" fill="{tint+45}"/><circle cx="132" cy="48" r="9" fill="{tint+45}"/><ellipse cx="58" cy="136" rx="15" ry="24" fill="{tint-10}" transform="rotate(28 58 136)"/><ellipse cx="142" cy="136" rx="15" ry="24" fill="{tint-10}" transform="rotate(-28 142 136)"/><ellipse cx="100" cy="142" rx="42" ry="43" fill="{o:tint}"/><ellipse cx="100" cy="148" rx="25" ry="27" fill="{tint+42}"/><circle cx="70" cy="174" r="17" fill="{tint-10}"/><circle cx="130" cy="174" r="17" fill="{tint-10}"/><circle cx="70" cy="175" r="9" fill="{tint+45}"/><circle cx="130" cy="175" r="9" fill="{tint+45}"/><circle cx="100" cy="78" r="44" fill="{o:tint}"/><ellipse cx="100" cy="92" rx="20" ry="15" fill="{tint+48}"/><ellipse cx="100" cy="86" rx="7" ry="5" fill="#2b2420"/><circle cx="83" cy="72" r="5" fill="#2b2420"/><circle cx="117" cy="72" r="5" fill="#2b2420"/><path d="M92 96q8 7 16 0" stroke="#2b2420" stroke-width="3" fill="none" stroke-linecap="round"/><path d="M74 112q26 14 52 0l-2 12q-24 12-48 0z" fill="{body}"/>
        @cards 48 8 fixed
        <g transform="rotate(10 110 110)"><path d="M74 42h76q8 0 8 8v116q0 8-8 8H74q-8 0-8-8V50q0-8 8-8z" fill="{f:body}"/><path d="M76 52h72v112H76z" fill="none" stroke="{paper}" stroke-width="3"/></g><g transform="rotate(-6 92 110)"><path d="M54 38h76q8 0 8 8v116q0 8-8 8H54q-8 0-8-8V46q0-8 8-8z" fill="#fdfdfc"/><path d="M54 38h76q8 0 8 8v116q0 8-8 8H54q-8 0-8-8V46q0-8 8-8z" fill="none" stroke="#d5dade" stroke-width="2"/>{motif 92 104 54}{motif 62 58 16}{motif 122 150 16}</g>
        @calculator 44 6 fixed
        <path d="M60 28h80q12 0 12 12v134q0 12-12 12H60q-12 0-12-12V40q0-12 12-12z" fill="{f:tint}"/><path d="M62 42h76v30H62z" fill="#cfe0d2"/><path d="M98 50h8v14h-8zM112 50h8v14h-8zM126 50h6v14h-6z" fill="#3a4a40"/><path d="M72 92v.1M100 92v.1M72 116v.1M100 116v.1M72 140v.1M100 140v.1M72 164v.1M100 164v.1" stroke="#f2f4f5" stroke-width="17" stroke-linecap="round"/><path d="M128 92v.1M128 116v.1M128 140v.1" stroke="{cap}" stroke-width="17" stroke-linecap="round"/><path d="M128 164v.1" stroke="{body+20}" stroke-width="17" stroke-linecap="round"/>
        @baubles 56 10 fixed
        <path d="M66 20v34M136 14v58" stroke="#b99a4a" stroke-width="3"/><circle cx="66" cy="98" r="40" fill="{o:tint}"/><circle cx="136" cy="126" r="42" fill="{o:#e2b23c}"/><path d="M57 50h18v12H57zM127 76h18v12h-18z" fill="#c9a24a"/><path d="M28 92q38 20 76 0M30 108q36 18 72 0" stroke="#fff9" stroke-width="4" fill="none"/><path d="M96 120q10 14 20 0t20 0 20 0 20 0" stroke="#fff9" stroke-width="4" fill="none"/><ellipse cx="52" cy="80" rx="6" ry="11" fill="#fff8" transform="rotate(30 52 80)"/><ellipse cx="121" cy="106" rx="6" ry="11" fill="#fff8" transform="rotate(30 121 106)"/>
        @lights 58 10 fixed
        <path d="M22 52q40 60 80 20t76 20q-30 60-80 40T36 168" fill="none" stroke="{tint}" stroke-width="5" stroke-linecap="round"/><g fill="#ffd35a"><circle cx="44" cy="86" r="12"/><circle cx="84" cy="96" r="12"/><circle cx="122" cy="58" r="12"/><circle cx="166" cy="80" r="12"/><circle cx="152" cy="130" r="12"/><circle cx="104" cy="146" r="12"/><circle cx="62" cy="142" r="12"/></g><g fill="#fff6d0"><circle cx="41" cy="83" r="5"/><circle cx="81" cy="93" r="5"/><circle cx="119" cy="55" r="5"/><circle cx="163" cy="77" r="5"/><circle cx="149" cy="127" r="5"/><circle cx="101" cy="143" r="5"/><circle cx="59" cy="139" r="5"/></g><path d="M14 40h16v16H14z" fill="{body}"/>
        @sparklers 40 0 fixed
        <path d="M70 186l12-120M130 186l-14-104M100 186l4-80" stroke="#8d99a3" stroke-width="4"/><path d="M82 22v44M60 44h44M67 29l30 30M97 29l-30 30M118 58v36M100 76h36M105 63l26 26M131 63l-26 26" stroke="{tint}" stroke-width="4" stroke-linecap="round"/><circle cx="82" cy="44" r="9" fill="#fff3c0"/><circle cx="118" cy="76" r="8" fill="#fff3c0"/><path d="M62 130h76l-4 44H66z" fill="{f:body}"/>{badge 100 152 50 paper}
        @stapler 62 34 fixed
        <path d="M28 166h144q6 0 6 8v12H22v-12q0-8 6-8z" fill="{tint-35}"/><path d="M26 150q-2-40 40-46l100 22q14 4 12 16l-2 8-110-8-14 14H34q-8 0-8-6z" fill="{f:tint}"/><path d="M66 104l100 22q10 3 12 10L52 120q4-12 14-16z" fill="{tint+25}"/><path d="M58 142l114 8v8H52z" fill="#c4ccd3"/>{badge 92 132 34 paper}
        @peeler 34 0 fixed
        <path d="M64 26h72q10 0 10 10v22q0 8-8 8H62q-8 0-8-8V36q0-10 10-10zm4 14v12h64V40z" fill="{f:#c9d1d8}" fill-rule="evenodd"/><path d="M66 46h68" stroke="#8d99a3" stroke-width="5"/><path d="M88 66h24l6 96q0 24-18 24t-18-24z" fill="{f:tint}"/><path d="M94 80l-2 84" stroke="#fff6" stroke-width="5" stroke-linecap="round"/><circle cx="100" cy="170" r="5" fill="#fff"/>
        @can-opener 40 4 fixed
        <path d="M86 84L60 176q-6 14-18 8-8-6-4-16L76 70zM114 84l26 92q6 14 18 8 8-6 4-16L124 70z" fill="{f:tint}"/><path d="M78 44h44q10 0 10 12v30q0 8-8 8H76q-8 0-8-8V56q0-12 10-12z" fill="{f:#c9d1d8}"/><circle cx="100" cy="70" r="17" fill="#8d99a3"/><circle cx="100" cy="70" r="8" fill="#e3e8ec"/><path d="M86 22h28v16H86z" fill="{tint-25}"/>
        @soother 46 16 fixed
        <circle cx="100" cy="158" r="22" fill="none" stroke="{body}" stroke-width="9"/><path d="M80 84q-8-46 20-48 28 2 20 48z" fill="{f:#f0d3b0}"/><path d="M40 110q0-34 34-30 26 8 52 0 34-4 34 30t-34 30q-26-6-52 0-34 4-34-30z" fill="{f:tint}"/><circle cx="100" cy="110" r="20" fill="{body}"/>{badge 100 110 28 paper}<circle cx="56" cy="110" r="5" fill="#fff9"/><circle cx="144" cy="110" r="5" fill="#fff9"/>
        """;
}
