namespace EdgeReco.Demo.Pictures;

/// <summary>Personal care, baby, cleaning, paper, pets.</summary>
internal static class CareShapes
{
    public const string Table = """
        @pump-bottle 34
        <path d="M96 40h8v18h-8z" fill="{cap-25}"/><path d="M70 26h44q6 0 6 6v10H92v-6H74q-8 4-10 10l-6-2q2-14 12-18z" fill="{f:cap}"/><path d="M84 56h32v14H84z" fill="{r:cap}"/><path d="M76 72h48q14 6 14 24v78q0 12-12 12H74q-12 0-12-12V96q0-18 14-24z" fill="{r:tint}"/>{label 70 98 60 72}<path d="M69 92q2-8 7-12v96q-7-1-7-8z" fill="#fff6"/>
        @shampoo 36
        <path d="M80 26h40q4 0 4 4v26H76V30q0-4 4-4z" fill="{r:cap}"/><path d="M72 58h56q12 8 12 28v86q0 14-14 14H74q-14 0-14-14V86q0-20 12-28z" fill="{r:tint}"/>{label 68 86 64 84}<path d="M66 84q2-12 7-16v112q-7-2-7-10z" fill="#fff6"/>
        @spray-bottle 36
        <path d="M72 24h48q10 0 10 8l-4 14q8 2 8 16l-4 2q-4-8-12-8H92V44H74z" fill="{f:cap}"/><path d="M60 26h14v12H60z" fill="{cap-25}"/><path d="M88 56h24v14H88z" fill="{cap-15}"/><path d="M84 70h32q4 16 14 26 8 8 8 24v54q0 12-12 12H74q-12 0-12-12v-54q0-16 8-24 10-10 14-26z" fill="{r:tint}"/>{label 70 112 60 60}<path d="M69 122q2-10 8-16v70q-8-1-8-8z" fill="#fff6"/>
        @detergent 44
        <path d="M104 24h30q4 0 4 4v22h-38V28q0-4 4-4z" fill="{r:cap}"/><path d="M100 50h38q2 16 10 26v98q0 12-12 12H62q-12 0-12-12v-64q0-30 22-44 18-10 28-16zm-14 32q-20 8-20 28 0 8 7 8h10q5 0 5-6V90q0-8-2-8z" fill="{r:body}" fill-rule="evenodd"/>{label 64 124 74 52}<path d="M136 82v92" stroke="#fff4" stroke-width="6" stroke-linecap="round"/>
        @duck-bottle 34
        <path d="M92 24q22-6 32 8l-12 12-22-4z" fill="{f:cap}"/><path d="M84 40h34v16H84z" fill="{r:cap}"/><path d="M82 56h36q18 16 18 44v74q0 12-12 12H76q-12 0-12-12v-74q0-28 18-44z" fill="{r:tint}"/>{label 71 104 58 66}<path d="M71 94q3-14 9-22v104q-9 0-9-8z" fill="#fff5"/>
        @washing-up 30
        <path d="M92 22h16v16H92z" fill="{r:cap}"/><path d="M82 38h36l4 14H78z" fill="{r:cap}"/><path d="M76 52h48q8 24 2 50-2 12 4 30 6 22 2 44-2 10-12 10H80q-10 0-12-10-4-22 2-44 6-18 4-30-6-26 2-50z" fill="{r:tint}"/><path d="M76 104h48q2 12 7 28 5 18 3 40H66q-2-22 3-40 5-16 7-28z" fill="{paper}"/>{badge 100 80 46 paper}{motif 100 142 40}<path d="M80 60q-2 20 0 38" stroke="#fff6" stroke-width="6" fill="none" stroke-linecap="round"/>
        @roll-on 26 10
        <path d="M80 62q0-28 20-28t20 28v20H80z" fill="{r:cap}"/><path d="M76 84h48q8 4 8 16l-4 74q-1 12-12 12H84q-11 0-12-12l-4-74q0-12 8-16z" fill="{r:body}"/>{label 78 106 44 62}<path d="M77 98l3 78" stroke="#fff6" stroke-width="5" stroke-linecap="round"/>
        @aerosol 26
        <path d="M84 22h32q4 0 4 4v22H80V26q0-4 4-4z" fill="{r:cap}"/><path d="M76 50h48l6 14H70z" fill="{r:#cfd6dc}"/><path d="M70 64h60v116q-30 12-60 0z" fill="{r:body}"/><path d="M70 92q30 12 60 0v64q-30 12-60 0z" fill="{paper}"/>{badge 100 112 46}{motif 100 142 32}<path d="M77 66h7v114l-7-2z" fill="#fff5"/>
        @soap 60 34
        <path d="M38 150q0-34 34-36h62q34 2 34 36 0 34-34 36H72q-34-2-34-36z" fill="{f:tint}"/><ellipse cx="103" cy="146" rx="46" ry="22" fill="{tint+20}"/>{badge 103 146 54}<g fill="#dff0f8" opacity=".95"><circle cx="56" cy="104" r="14"/><circle cx="80" cy="88" r="9"/><circle cx="152" cy="106" r="11"/></g><path d="M50 100q2-6 8-6M148 102q2-5 6-5" stroke="#fff" stroke-width="3" fill="none" stroke-linecap="round"/>
        @toothbrush 34 0 fixed
        <path d="M62 22h76q4 0 4 4v156q0 4-4 4H62q-4 0-4-4V26q0-4 4-4z" fill="#eaf0f4"/><path d="M62 22h76q4 0 4 4v26H58V26q0-4 4-4z" fill="{body}"/><path d="M88 30h24" stroke="#eaf0f4" stroke-width="5" stroke-linecap="round"/><path d="M84 66h12v34H84zM104 66h12v34h-12z" fill="{tint+35}"/><path d="M84 76h12M84 88h12M104 76h12M104 88h12" stroke="#fff" stroke-width="3"/><path d="M96 62q6 0 6 8v36l-2 66q-4 6-8 0l-2-66V70" fill="none"/><path d="M80 62q4-4 4 2v42q4 10 2 66-4 6-8 0-2-56 2-66zM120 62q-4-4-4 2v42q-4 10-2 66 4 6 8 0 2-56-2-66z" fill="{tint}"/>{badge 100 134 30}
        @razor 34 10 fixed
        <path d="M52 44h96q6 0 6 6v12q0 6-6 6H52q-6 0-6-6V50q0-6 6-6z" fill="{f:#c4ccd3}"/><path d="M52 52h96M52 60h96" stroke="#8d99a3" stroke-width="3"/><path d="M92 68h16l4 24q6 40-2 90-10 8-20 0-8-50-2-90z" fill="{f:tint}"/><path d="M94 110h12M93 120h14M92 130h16M92 140h16" stroke="{tint+45}" stroke-width="4" stroke-linecap="round"/>
        @cotton 56 14
        <path d="M54 58h92q6 58 6 118 0 10-10 10H58q-10 0-10-10 0-60 6-118z" fill="#e9eff4"/><circle cx="76" cy="96" r="20" fill="{o:#fff}"/><circle cx="122" cy="94" r="20" fill="{o:#fff}"/><circle cx="98" cy="80" r="18" fill="{o:#fff}"/><path d="M50 112h100l2 64q0 10-10 10H58q-10 0-10-10z" fill="{f:body}"/><path d="M54 58h92l1 12H53z" fill="{body}"/>{badge 82 148 52 paper}{motif 128 148 30 paper}
        @tissue-box 66 30
        <path d="M70 96q-8-36 30-46 38 10 30 46z" fill="#fff"/><path d="M70 96q8-30 30-46-2 28 4 46z" fill="#e4ebf0"/><path d="M30 108l22-20h118l-18 20z" fill="{body+28}"/><ellipse cx="101" cy="97" rx="36" ry="6" fill="{body-25}"/><path d="M72 97q-4-22 28-30 32 8 28 30-28 6-56 0z" fill="#fdfefe"/><path d="M152 108l18-20v72l-18 26z" fill="{body-28}"/><path d="M30 108h122v78H34q-4 0-4-4z" fill="{f:body}"/>{label 44 120 94 52}
        @toilet-rolls 62 6
        <path d="M38 52q0-18 30-18t30 18v58H38zM102 52q0-18 30-18t30 18v58h-60z" fill="{r:#f3f5f7}"/><ellipse cx="68" cy="50" rx="30" ry="15" fill="#fff"/><ellipse cx="132" cy="50" rx="30" ry="15" fill="#fff"/><ellipse cx="68" cy="50" rx="11" ry="6" fill="#c7b08c"/><ellipse cx="132" cy="50" rx="11" ry="6" fill="#c7b08c"/><path d="M34 88q66-14 132 0v90q0 8-8 8H42q-8 0-8-8z" fill="{f:body}"/><path d="M34 128q66-14 132 0v12q-66-14-132 0z" fill="{tint}"/>{badge 100 106 64 paper}{motif 100 160 34 paper}
        @kitchen-roll 40
        <path d="M62 40q0-16 38-16t38 16v136q-38 20-76 0z" fill="{r:#f4f6f8}"/><ellipse cx="100" cy="40" rx="38" ry="15" fill="#fff"/><ellipse cx="100" cy="40" rx="13" ry="6" fill="#c7b08c"/><path d="M62 74q38 18 76 0v78q-38 18-76 0z" fill="{r:body}"/>{badge 100 106 58 paper}{motif 100 138 32 paper}<path d="M138 60q16 4 18 20v96q-6 8-18 2z" fill="#e6ebef"/>
        @wipes 64 34
        <path d="M32 110q0-12 12-12h112q12 0 12 12v62q0 14-14 14H46q-14 0-14-14z" fill="{f:body}"/><path d="M74 102h52q8 0 8 8v18q0 8-8 8H74q-8 0-8-8v-18q0-8 8-8z" fill="{f:paper}"/><path d="M82 104q-2-28 20-32 20 6 16 32z" fill="#fff"/><path d="M82 104q6-20 20-32-2 18 4 32z" fill="#e3eaef"/>{badge 72 160 50 paper}{motif 130 160 34 paper}<path d="M40 108v66" stroke="#fff4" stroke-width="5" stroke-linecap="round"/>
        @nappies 66 10
        <path d="M40 50h120q10 8 10 24v98q0 14-14 14H44q-14 0-14-14V74q0-16 10-24z" fill="{f:body}"/><path d="M76 50q0-22 24-22t24 22h-10q0-12-14-12t-14 12z" fill="{body-15}"/><path d="M40 50h120q6 4 8 12H32q2-8 8-12z" fill="{body-15}"/><path d="M30 110q70-34 140 0v62q0 14-14 14H44q-14 0-14-14z" fill="{paper}"/><path d="M30 110q70-34 140 0v8q-70-34-140 0z" fill="{tint}"/>{badge 100 78 64 paper}{motif 100 146 56}<path d="M38 70v104" stroke="#fff4" stroke-width="5" stroke-linecap="round"/>
        @baby-jar 36 24
        <path d="M68 66h64q4 0 4 4v14q0 4-4 4H68q-4 0-4-4V70q0-4 4-4z" fill="{r:cap}"/><path d="M66 90h68q10 6 10 20v62q0 14-14 14H70q-14 0-14-14v-62q0-14 10-20z" fill="{r:tint}"/>{label 62 106 76 68}<path d="M61 112q2-8 6-10v78q-6-2-6-8z" fill="#fff8"/>
        @baby-bottle 30 0 fixed
        <path d="M92 40q-4-22 8-26 12 4 8 26 12 4 14 16H78q2-12 14-16z" fill="{f:#f2c9a0}"/><path d="M74 56h52v18H74z" fill="{r:cap}"/><path d="M76 76h48q8 8 8 20v76q0 14-14 14H82q-14 0-14-14V96q0-12 8-20z" fill="{r:#e3f0f7}"/><path d="M69 122h62v50q0 13-13 13H82q-13 0-13-13z" fill="#fffdf6"/><path d="M112 100h16M116 112h12M112 124h16M116 136h12M112 148h16" stroke="{body}" stroke-width="3" stroke-linecap="round"/>{motif 90 132 30}
        @pet-pouch 44 4
        <path d="M58 32h84q6 74 8 142 0 12-12 12H62q-12 0-12-12 2-68 8-142z" fill="{f:body}"/><path d="M58 32h84v14H58z" fill="{body-22}"/><ellipse cx="100" cy="122" rx="38" ry="40" fill="{paper}"/>{badge 100 66 62 paper}{motif 100 120 52}<path d="M50 172h100l-1 6q-2 8-11 8H62q-9 0-11-8z" fill="{tint}"/><path d="M63 50q-4 60-6 122" stroke="#fff4" stroke-width="5" fill="none"/>
        @pet-bag 54
        <path d="M50 30h100l8 14v130q0 12-12 12H54q-12 0-12-12V44z" fill="{f:body}"/><path d="M50 30h100l8 14H42z" fill="{body-22}"/><path d="M42 112q58-30 116 0v62q0 12-12 12H54q-12 0-12-12z" fill="{tint}"/><circle cx="100" cy="132" r="37" fill="{paper}"/>{badge 100 72 74 paper}{motif 100 132 54}<path d="M50 48v132" stroke="#fff4" stroke-width="6" stroke-linecap="round"/>
        @litter-bag 56
        <path d="M46 44q54-14 108 0 6 66 4 128 0 14-14 14H56q-14 0-14-14-2-62 4-128z" fill="{f:paper}"/><path d="M46 44q54-14 108 0l2 36q-56-14-112 0z" fill="{body}"/><path d="M70 34q30-16 60 0l-4 8q-26-12-52 0z" fill="{body-22}"/>{badge 100 62 52 paper}{motif 100 122 58}<path d="M42 160q58-14 116 0v12q0 14-14 14H56q-14 0-14-14z" fill="{tint}"/>
        @medicine-box 54 24
        <path d="M144 96l18-12v84l-18 18z" fill="{body-25}"/><path d="M36 96l18-12h108l-18 12z" fill="#fff"/><path d="M36 96h108v90H40q-4 0-4-4z" fill="{f:paper}"/><path d="M36 96h108v24H36z" fill="{body}"/><path d="M36 166h108v20H40q-4 0-4-4z" fill="{tint}"/>{badge 62 108 34 paper}{motif 68 144 34}<path d="M98 136h34M98 148h24" stroke="{body-10}" stroke-width="5" stroke-linecap="round"/>
        @vitamin-jar 34 8
        <path d="M72 50h56q4 0 4 4v22H68V54q0-4 4-4z" fill="{r:cap}"/><path d="M76 54v20M84 54v20M92 54v20M100 54v20M108 54v20M116 54v20M124 54v20" stroke="{cap-20}" stroke-width="2"/><path d="M66 78h68q8 4 8 14v80q0 14-14 14H72q-14 0-14-14V92q0-10 8-14z" fill="{r:body}"/>{label 64 100 72 70}<path d="M63 94q1-5 4-7v92q-4-3-4-9z" fill="#fff6"/>
        """;
}
