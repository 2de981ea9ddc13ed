namespace EdgeReco.Demo.Pictures;

/// <summary>Bags, boxes, tubs, cups and rolls of dry, frozen and sweet goods.</summary>
internal static class PackShapes
{
    public const string Table = """
        @bag 50
        <path d="M54 36l6-4 5 4 5-4 5 4 5-4 5 4 5-4 5 4 5-4 5 4 5-4 5 4 5-4 5 4 6-4 6 4q-6 36-2 72 3 40 2 74H54q-1-34 2-74 4-36-2-72z" fill="{f:body}"/><path d="M54 40h92l-1 10H55zM54 174h92v12H54z" fill="{body-22}"/>
        <path d="M57 122q43-24 86 0 3 30 3 52H54q0-22 3-52z" fill="{tint}"/><circle cx="100" cy="130" r="34" fill="{paper}"/>
        {badge 100 76 70 paper}{motif 100 130 46}
        <path d="M64 52q-4 30 0 60 3 30 1 60 8-40 5-62-3-30 1-58z" fill="#fff4"/>
        @pouch 48
        <path d="M56 30h88v18q4 40 8 122 0 16-14 16H62q-14 0-14-16 4-82 8-122z" fill="{f:body}"/><path d="M56 30h88v14H56z" fill="{body-18}"/><path d="M56 44h88" stroke="{body+35}" stroke-width="2"/><path d="M48 168q52 16 104 0 1 18-14 18H62q-15 0-14-18z" fill="{body-28}"/>
        {label 64 58 72 96}
        <path d="M60 50h6q-5 50-6 112-6-1-7-2 3-70 7-110z" fill="#fff4"/>
        @coffee-bag 46
        <path d="M60 28h80v12l-4 10v130q0 6-6 6H70q-6 0-6-6V50l-4-10z" fill="{f:body}"/><path d="M60 28h80v12H60z" fill="{body-25}"/><path d="M52 36h10v6H52zM138 36h10v6h-10z" fill="{cap}"/><path d="M64 50v130q0 4 4 6 6-60 4-136zM136 50v130q0 4-4 6-6-60-4-136z" fill="{body-22}"/>
        <circle cx="100" cy="62" r="4" fill="{body-40}"/>{label 74 74 52 92}
        @flour-bag 48
        <path d="M58 38h84l6 12v128q0 8-8 8H60q-8 0-8-8V50z" fill="{f:paper}"/><path d="M58 38h84l6 12H52z" fill="{paper-18}"/><path d="M62 38h76v-8H62z" fill="{paper-8}"/><path d="M52 66h96v56H52z" fill="{body}"/><path d="M52 122h96v6H52z" fill="{cap}"/>
        {badge 100 94 72 paper}{motif 100 154 42}<path d="M56 52h6v130h-4q-2-2-2-4z" fill="#fff8"/>
        @rice-bag 56
        <path d="M52 42q48-12 96 0 10 66 6 136 0 8-10 8H56q-10 0-10-8-4-70 6-136z" fill="{f:paper}"/><path d="M52 42q48-12 96 0l-6-14q-42-8-84 0z" fill="{body}"/><path d="M49 66q51-10 102 0l2 30q-53-10-106 0z" fill="{body}"/><circle cx="100" cy="136" r="36" fill="{tint+78}"/>
        {badge 100 80 50 paper}{motif 100 136 50}<path d="M57 48q-6 60-4 132" stroke="#fff" stroke-width="5" fill="none" opacity=".6"/>
        @box 50
        <path d="M136 44l22-8v134l-22 16z" fill="{body-30}"/><path d="M44 44l22-8h92l-22 8z" fill="{body+35}"/><path d="M44 44h92v142H46q-2 0-2-2z" fill="{f:body}"/><path d="M44 118q46-26 92-4v72H46q-2 0-2-2z" fill="{paper}"/><path d="M136 114l22-12v68l-22 16z" fill="{paper-18}"/><path d="M44 118q46-26 92-4v8q-46-22-92 4z" fill="{tint}"/>
        {badge 90 76 74 paper}{motif 90 150 50}<path d="M48 48h5v134h-5z" fill="#fff4"/>
        @small-box 44 18
        <path d="M134 84l20-9v96l-20 15z" fill="{body-30}"/><path d="M50 84l20-9h84l-20 9z" fill="{body+35}"/><path d="M50 84h84v102H52q-2 0-2-2z" fill="{f:body}"/>{label 58 94 68 82}<path d="M53 88h4v94h-4z" fill="#fff4"/>
        @flat-box 68 36
        <path d="M30 146l20-50h108l16 50z" fill="{f:body}"/><path d="M30 146h144v32q0 8-8 8H38q-8 0-8-8z" fill="{body-25}"/><path d="M52 136l12-32h80l10 32z" fill="{paper}"/><path d="M30 166h144v6H30z" fill="{tint}"/>
        {badge 80 120 40}{motif 126 120 30}{badge 100 158 34 paper}
        @pizza-box 72 24
        <path d="M28 92h144v90q0 4-4 4H32q-4 0-4-4z" fill="{f:body}"/><path d="M28 92l10-12h124l10 12z" fill="{body+28}"/><circle cx="124" cy="139" r="41" fill="#e0a95a"/><circle cx="124" cy="139" r="34" fill="{tint}"/><circle cx="112" cy="126" r="7" fill="#fbe9b7"/><circle cx="137" cy="132" r="6" fill="#fbe9b7"/><circle cx="123" cy="153" r="8" fill="#fbe9b7"/><path d="M106 143q4-5 8 0-4 5-8 0zM133 118q5-3 7 2-5 3-7-2zM138 152q5-4 8 1-5 4-8-1z" fill="#4f8a3c"/>
        {badge 58 116 48 paper}{motif 58 156 34 paper}
        @tea-box 46 6
        <path d="M134 66l22-10v114l-22 16z" fill="{body-30}"/><path d="M48 66l22-10h86l-22 10z" fill="{body+30}"/><path d="M48 66h86v120H50q-2 0-2-2z" fill="{f:body}"/><path d="M56 74h70v104H56z" fill="none" stroke="{cap}" stroke-width="2.5"/><ellipse cx="91" cy="142" rx="28" ry="30" fill="{paper}"/>
        {badge 91 94 54 paper}{motif 91 142 40}
        @tea-tin 40 6
        <path d="M62 66h76v108q-38 24-76 0z" fill="{r:body}"/><path d="M58 52h84v20q-42 14-84 0z" fill="{r:cap}"/><ellipse cx="100" cy="52" rx="42" ry="9" fill="{cap+30}"/><ellipse cx="100" cy="128" rx="28" ry="36" fill="{paper}"/>{badge 100 108 42}{motif 100 138 34}<path d="M68 78h7v98l-7-3z" fill="#fff5"/>
        @bar 62 28
        <path d="M34 88l6 5-6 5 6 5-6 5 6 5-6 5 6 5-6 5 6 5-6 5 6 5-6 5 6 5-6 5 6 5-6 6q-1 7 2 9h140q2-4 1-9l-6-6 6-5-6-5 6-5-6-5 6-5-6-5 6-5-6-5 6-5-6-5 6-5-6-5 6-5-6-5 6-4q1-8-1-10H36q-2 2-2 10z" transform="rotate(-8 100 130)" fill="{f:body}"/>
        <g transform="rotate(-8 100 130)"><path d="M52 82h104v90H52z" fill="{tint}" opacity=".9"/><path d="M52 96h104v62H52z" fill="{paper}"/>{badge 80 127 50}{motif 129 127 40}<path d="M52 80h104v6H52z" fill="#fff4"/></g>
        @chocolate 60 24
        <g transform="rotate(-10 100 130)"><path d="M120 86h42v84h-42z" fill="{f:tint}"/><path d="M134 88v80M148 88v80M120 114h42M120 142h42" stroke="{tint-35}" stroke-width="2.5"/><path d="M120 84l8 10-8 9 8 9-8 10 8 9-8 10 8 10-8 9 6 12H42q-4 0-4-4V88q0-4 4-4z" fill="{f:body}"/>{label 46 98 64 60}<path d="M42 88h78v5H42z" fill="#fff4"/></g>
        @candy-bag 50 4
        <path d="M52 50h96q-6 12-3 30 6 50 3 106H52q-3-56 3-106 3-18-3-30z" fill="{f:body}"/><path d="M52 50h96l-3 12H55z" fill="{body-20}"/><path d="M86 40h28q4 0 4 4v6H82v-6q0-4 4-4z" fill="{paper}"/><circle cx="100" cy="136" r="36" fill="#fff8"/>
        {badge 100 82 66 paper}{motif 86 128 34}{motif 114 146 34 cap}<path d="M60 66q-4 50-2 112" stroke="#fff5" stroke-width="6" fill="none"/>
        @tub 48 18
        <path d="M50 92h100l-10 84q-1 10-10 10H70q-9 0-10-10z" fill="{r:body}"/><path d="M44 76q0-8 8-8h96q8 0 8 8v12q0 5-5 5H49q-5 0-5-5z" fill="{r:cap}"/><path d="M46 72h108v4H46z" fill="#fff6"/>
        <path d="M53 114q47 14 94 0l-6 52q-41 12-82 0z" fill="{paper}"/>{badge 100 106 44 paper}{motif 100 145 42}
        @ice-tub 52 18
        <path d="M46 96h108l-9 82q-1 8-9 8H64q-8 0-9-8z" fill="{r:body}"/><path d="M40 78h120v20q-60 14-120 0z" fill="{r:cap}"/><ellipse cx="100" cy="78" rx="60" ry="13" fill="{cap+25}"/><ellipse cx="100" cy="78" rx="46" ry="9" fill="{paper}"/>{motif 100 78 16}
        <path d="M50 126q50 18 100 0l-4 38q-46 16-92 0z" fill="{tint}"/>{badge 100 122 56 paper}{motif 100 152 36 paper}
        @cup 36 16
        <path d="M62 88h76l-10 92q-1 6-8 6H80q-7 0-8-6z" fill="{r:paper}"/><path d="M56 80q0-4 4-4h80q4 0 4 4v8H56z" fill="{f:cap}"/><path d="M58 78q42-8 84 0l6-6q-48-14-96 0z" fill="{cap+35}"/><path d="M64 104q36 10 72 0l-3 30q-33 10-66 0z" fill="{body}"/>{badge 100 120 48 paper}{motif 100 158 34}<path d="M70 92h7l7 90h-5q-3-1-3-4z" fill="#fff5"/>
        @cup-pack 62 26
        <path d="M38 104h60l-7 76q-1 6-6 6H51q-5 0-6-6zM102 104h60l-7 76q-1 6-6 6h-34q-5 0-6-6z" fill="{r:paper}"/><path d="M34 92h64q4 0 4 4v8H34zM98 92h64q4 0 4 4v8H98z" fill="{f:cap}"/><path d="M41 118h54l-3 30H44zM105 118h54l-3 30h-48z" fill="{body}"/>{badge 68 133 40 paper}{badge 132 133 40 paper}{motif 68 166 28}{motif 132 166 28}
        @noodle-cup 44
        <path d="M52 62h96l-14 118q-1 6-8 6H74q-7 0-8-6z" fill="{r:body}"/><path d="M46 50q0-4 4-4h100q4 0 4 4v12H46z" fill="{f:cap}"/><path d="M50 48q50-10 100 0l14-12q-6-4-14-4-60-4-96 6z" fill="{cap+40}"/><path d="M57 100q43 14 86 0l-7 56q-36 12-72 0z" fill="{paper}"/>{badge 100 86 50 paper}{motif 100 132 50}<path d="M60 66h8l10 116h-4q-3-1-3-4z" fill="#fff4"/>
        @noodle-pack 60 20
        <path d="M38 76l6-6 6 6 6-6 6 6 6-6 6 6 6-6 6 6 6-6 6 6 6-6 6 6 6-6 6 6 6-6 6 6 6-6 6 6 6-6 8 6q-6 50 0 106H38q6-56 0-106z" fill="{f:body}"/><path d="M39 82h122l-1 8H40zM39 172h122v10H39z" fill="{body-22}"/><path d="M66 134q34-34 76-10-2 36-38 38-34 0-38-28z" fill="{paper}"/><path d="M73 138q8-16 15 0t15 0 15 0 15-2M78 148q8-14 14 0t14 0 14 0 12-2" stroke="{tint}" stroke-width="5" fill="none" stroke-linecap="round"/>{badge 76 108 50 paper}{motif 134 108 30 cap}
        <path d="M48 92q-3 38 0 78" stroke="#fff" stroke-width="5" fill="none" opacity=".35"/>
        @dry-noodles 46
        <path d="M62 40h76v140H62z" fill="{r:#f2d79a}"/><path d="M70 40v140M78 40v140M86 40v140M94 40v140M102 40v140M110 40v140M118 40v140M126 40v140M132 40v140" stroke="#d9b56b" stroke-width="2"/><path d="M58 32h84v10H58zM58 178h84v8H58z" fill="{body-15}"/><path d="M58 70h84v82H58z" fill="{f:body}"/>{label 66 76 68 70}<path d="M64 34h5v150h-5z" fill="#fff5"/>
        @sachet 44
        <path d="M60 46h80v140H60z" fill="{f:body}"/><path d="M60 46h80v12H60zM60 176h80v10H60z" fill="{body-22}"/><path d="M66 50h68M66 54h68M66 179h68M66 183h68" stroke="{body+15}" stroke-width="1.5" stroke-dasharray="3 3"/><path d="M60 116l80-20v80H60z" fill="{tint}"/><circle cx="100" cy="134" r="29" fill="{paper}"/>{badge 100 80 56 paper}{motif 100 134 40}<path d="M65 60h5v114h-5z" fill="#fff4"/>
        @frozen-bag 54
        <path d="M48 48q52-10 104 0-4 10 0 20 8 56 2 110-2 8-10 8H56q-8 0-10-8-6-54 2-110 4-10 0-20z" fill="{f:body}"/><path d="M48 48q52-10 104 0l-2 10q-50-8-100 0z" fill="{body-22}"/><path d="M46 126q54-34 108 0 2 30 0 52-2 8-10 8H56q-8 0-10-8-2-24 0-52z" fill="{paper}"/><path d="M46 126q54-34 108 0v8q-54-32-108 0z" fill="{tint}"/>{badge 100 84 72 paper}{motif 78 152 36}{motif 120 154 40}
        <path d="M60 60v14M53 63l14 8M67 63l-14 8" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/>
        @lolly-box 58 16
        <path d="M40 84h104v102H42q-2 0-2-2z" fill="{f:body}"/><path d="M144 84l18-8v96l-18 14z" fill="{body-30}"/><path d="M40 84l18-8h104l-18 8z" fill="{body+30}"/><path d="M92 100q0-12 14-12t14 12v46H92z" fill="{r:tint}"/><path d="M102 146h8v20q0 4-4 4t-4-4z" fill="#e3c08c"/><path d="M97 102v36" stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".5"/>{badge 65 110 40 paper}{motif 65 154 34 paper}
        @spice-jar 26 18
        <path d="M78 66h44v30H78z" fill="{r:cap}"/><path d="M82 72v20M90 72v20M98 72v20M106 72v20M114 72v20" stroke="{cap-25}" stroke-width="2"/><path d="M76 96h48q6 4 6 12v68q0 10-10 10H80q-10 0-10-10v-68q0-8 6-12z" fill="{r:tint}"/>{label 74 114 52 58}<path d="M75 106q1-5 4-6v80q-4-2-4-8z" fill="#fff8"/>
        @tube 30
        <path d="M84 160h32v24q0 2-3 2H87q-3 0-3-2z" fill="{r:cap}"/><path d="M66 32h68l-12 128H78z" fill="{r:body}"/><path d="M64 26h72v14H64z" fill="{body-15}"/><path d="M70 30v6M78 30v6M86 30v6M94 30v6M102 30v6M110 30v6M118 30v6M126 30v6" stroke="{body+20}" stroke-width="2"/><path d="M70 64h60l-7 66H77z" fill="{paper}"/>{badge 100 78 46}{motif 100 108 36}<path d="M74 44h6l8 112h-5z" fill="#fff6"/>
        @block 56 34
        <path d="M36 126l22-26h108l-20 26z" fill="{f:body+25}"/><path d="M146 126l20-26v52l-20 32z" fill="{body-28}"/><path d="M36 126h110v58q0 2-2 2H38q-2 0-2-2z" fill="{f:body}"/>{label 46 136 90 42}<path d="M36 126h110v4H36z" fill="#fff4"/>
        """;
}
