namespace EdgeReco.Demo.Pictures;

/// <summary>Chilled goods: cheese, meat, fish, eggs, tofu, ready meals.</summary>
internal static class FreshPackShapes
{
    public const string Table = """
        @cheese 62 26
        <path d="M34 132l98-62q30 14 34 44v18z" fill="{f:tint+30}"/><path d="M34 132h132v48q0 6-6 6H40q-6 0-6-6z" fill="{f:tint}"/><path d="M34 132h132v6H34z" fill="{tint+45}"/><path d="M166 114v66q0 6-6 6h-8v-54h14z" fill="{tint-22}"/>
        <circle cx="128" cy="166" r="8" fill="{tint-18}"/><circle cx="54" cy="150" r="5" fill="{tint-18}"/><ellipse cx="120" cy="104" rx="12" ry="7" fill="{tint-8}"/><ellipse cx="148" cy="120" rx="6" ry="4" fill="{tint-8}"/>
        <g transform="rotate(-4 88 160)">{label 60 142 58 36}</g>
        @slices 60 22
        <path d="M40 74h120q6 0 6 6v100q0 6-6 6H40q-6 0-6-6V80q0-6 6-6z" fill="#e6edf2"/><path d="M44 102h112v72H44z" fill="{tint}"/><path d="M48 108h108v66H48z" fill="{tint+18}"/><path d="M52 114h104v60H52z" fill="{f:tint+34}"/><circle cx="138" cy="156" r="6" fill="{tint}"/><circle cx="70" cy="160" r="5" fill="{tint}"/><circle cx="116" cy="164" r="4" fill="{tint}"/>
        <path d="M34 80q0-6 6-6h120q6 0 6 6v30q-66 24-132 0z" fill="{f:body}"/><path d="M92 80h16" stroke="#e6edf2" stroke-width="5" stroke-linecap="round"/>{badge 76 100 50 paper}{motif 126 99 28 paper}<path d="M40 84v94" stroke="#fff9" stroke-width="5" stroke-linecap="round"/>
        @egg-box 66 24
        <path d="M46 122c0-30 12-46 20-46s20 16 20 46zM80 122c0-30 12-46 20-46s20 16 20 46zM114 122c0-30 12-46 20-46s20 16 20 46z" fill="{o:#e9c39b}"/>
        <path d="M32 118h136l-8 62q-1 6-7 6H47q-6 0-7-6z" fill="{f:#b9b4a6}"/><path d="M32 112q0-4 4-4h6q6 12 14 12h8q8 0 14-12 6 12 14 12h16q8 0 14-12 6 12 14 12h8q8 0 14-12h6q4 0 4 4v12H32z" fill="#cdc8ba"/>{label 62 130 76 46}
        @tofu-pack 60 26
        <path d="M38 112h124l-8 66q-1 8-9 8H55q-8 0-9-8z" fill="#dfe9ee"/><path d="M48 122h104l-6 52q-1 6-7 6H61q-6 0-7-6z" fill="{f:#fbf6e6}"/><path d="M32 96q0-5 5-5h126q5 0 5 5v16H32z" fill="{f:body}"/><path d="M36 84q64-10 128 0l4 10H32z" fill="{body+22}"/>{badge 82 101 36 paper}{motif 124 101 18 paper}<circle cx="100" cy="150" r="25" fill="{tint}" opacity=".92"/>{motif 100 150 32 paper}<path d="M50 118l5 60" stroke="#fffc" stroke-width="5" stroke-linecap="round"/>
        @tray 68 26
        <path d="M30 112h140l-9 66q-1 8-9 8H48q-8 0-9-8z" fill="{f:#2f3a44}"/><path d="M24 100h152v12q0 4-4 4H28q-4 0-4-4z" fill="#45525e"/><path d="M38 106q10-34 44-30 24-16 46 0 32-2 34 30z" fill="{f:tint}"/><path d="M52 100q8-14 26-12M92 90q14-10 28 0M128 98q10-6 20 2" stroke="{tint+45}" stroke-width="4" stroke-linecap="round" fill="none"/><path d="M24 100h152v5H24z" fill="#fff4"/>{label 56 124 88 48}
        @steak-tray 70 24
        <path d="M26 84q0-6 6-6h136q6 0 6 6v94q0 8-8 8H34q-8 0-8-8z" fill="{f:#2f3a44}"/><path d="M38 90h124v86H38z" fill="#222b33"/><path d="M46 134c-4-30 26-44 56-38 34-2 54 14 50 38-2 26-32 32-52 32-30 2-50-8-54-32z" fill="{o:tint}"/><path d="M56 132c0-20 20-28 44-25 26-2 42 8 40 25" stroke="{tint+62}" stroke-width="5" fill="none" stroke-linecap="round"/><path d="M74 142q14-8 26 0t26-4" stroke="{tint+55}" stroke-width="3.5" fill="none" stroke-linecap="round"/>
        <path d="M30 82h140v92" fill="none" stroke="#fff4" stroke-width="3"/><path d="M26 152h66v26H34q-8 0-8-8z" fill="{body}"/>{badge 58 166 40 paper}
        @mince-tray 68 32
        <path d="M26 96q0-6 6-6h136q6 0 6 6l-8 82q-1 8-9 8H43q-8 0-9-8z" fill="{f:#2f3a44}"/><path d="M40 122q6-22 24-18 8-14 24-6 12-12 26 0 18-8 24 8 18-2 22 16v16H40z" fill="{tint}"/><path d="M46 122q6-10 12 0t12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0M46 112q8-8 14 0t14 0 14 0 14 0 14 0 14 0 12 2" stroke="{tint+38}" stroke-width="4" fill="none" stroke-linecap="round"/><path d="M31 134h138l-4 44q-1 8-9 8H43q-8 0-9-8z" fill="{f:body}"/>{badge 78 160 54 paper}{motif 130 160 34 paper}<path d="M30 92h140" stroke="#fff4" stroke-width="4"/>
        @fish-tray 70 28
        <path d="M24 92q0-6 6-6h140q6 0 6 6v86q0 8-8 8H32q-8 0-8-8z" fill="{f:#dfe8ee}"/><path d="M36 98h128v76H36z" fill="#c6d4dd"/><path d="M44 140q10-36 70-34 40 2 44 18-6 34-62 36-40 0-52-20z" fill="{f:tint}"/><path d="M62 148q18-16 18-36M84 156q20-20 20-46M108 156q18-18 18-44M130 148q12-12 12-32" stroke="{tint+48}" stroke-width="4" fill="none" stroke-linecap="round"/><path d="M24 158h64v28H32q-8 0-8-8z" fill="{body}"/>{badge 56 172 40 paper}<path d="M30 91h138" stroke="#fffa" stroke-width="4"/>
        @meat-rolls 68 22
        <path d="M26 100h148l-8 78q-1 8-9 8H43q-8 0-9-8z" fill="{f:#2f3a44}"/><path d="M22 92h156v12H22z" fill="#45525e"/><path d="M40 92c-4-24 30-26 30 0zM68 92c-4-28 34-28 34 0zM100 92c-4-28 34-28 34 0zM130 92c-2-24 32-24 30 0z" fill="{o:tint}"/><path d="M48 90c0-10 14-10 14 0M77 90c0-14 16-12 16 0M109 90c0-14 16-12 16 0M139 90c0-10 13-10 13 0" stroke="{tint+68}" stroke-width="4" fill="none" stroke-linecap="round"/>{label 54 114 92 58}
        @sausage-pack 64 26
        <path d="M36 86h128q4 0 4 4v92q0 4-4 4H36q-4 0-4-4V90q0-4 4-4z" fill="#e8edf1"/><path d="M46 128q0-12 10-12h88q10 0 10 12t-10 12H56q-10 0-10-12zM46 154q0-12 10-12h88q10 0 10 12t-10 12H56q-10 0-10-12zM52 176q4-8 8-8h80q6 0 8 8z" fill="{f:tint}"/><path d="M58 122h60M58 148h60" stroke="{tint+50}" stroke-width="4" stroke-linecap="round"/><path d="M32 90q0-4 4-4h128q4 0 4 4v30q-68-16-136 8z" fill="{body}"/>{badge 74 104 50 paper}{motif 128 103 26 paper}<path d="M38 92v88" stroke="#fffa" stroke-width="5"/>
        @salami 34
        <path d="M84 30q16-10 32 0l-4 12H88z" fill="{tint-30}"/><path d="M92 24q8-8 16 0" stroke="#d8cbb5" stroke-width="4" fill="none"/><path d="M86 42h28q18 30 18 72t-14 68q-18 8-36 0-14-26-14-68t18-72z" fill="{r:tint}"/><path d="M72 80l56 12M68 104l64 12M70 146l62 10M124 66l-44-6" stroke="#e9dcc6" stroke-width="2" opacity=".6"/><path d="M69 100q31 12 62 0l1 40q-32 12-64 0z" fill="{body}"/>{badge 100 124 50 paper}
        @chicken 66 20
        <path d="M30 122h140l-8 56q-1 8-9 8H47q-8 0-9-8z" fill="{f:#2f3a44}"/><path d="M24 112h152v12H24z" fill="#45525e"/><path d="M44 112c-6-30 14-48 44-44 40-8 74 12 70 44z" fill="{o:tint}"/><path d="M52 112c2-22 22-30 38-18 8 6 6 16 2 18zM112 112c-2-26 26-30 38-10l2 10z" fill="{tint+18}" opacity=".7"/><path d="M66 82q14-8 30-4" stroke="#fff" stroke-width="5" stroke-linecap="round" fill="none" opacity=".5"/>{label 58 132 84 44}
        @meal-tray 70 30
        <path d="M26 104h148v74q0 8-8 8H34q-8 0-8-8z" fill="{f:body}"/><path d="M26 104l14-14h120l14 14z" fill="{body+25}"/><ellipse cx="126" cy="146" rx="38" ry="32" fill="{paper}"/><ellipse cx="126" cy="148" rx="30" ry="24" fill="{tint}"/><path d="M106 148q8-14 16 0t16 0 10-6" stroke="{tint+55}" stroke-width="5" fill="none" stroke-linecap="round"/><circle cx="116" cy="138" r="5" fill="#c8322b"/><path d="M136 136q8-6 10 2-6 4-10-2z" fill="#4f8a3c"/>{badge 58 126 52 paper}{motif 58 162 32 paper}
        @ball-pack 56 20
        <path d="M50 70h100q8 0 8 8v100q0 8-8 8H50q-8 0-8-8V78q0-8 8-8z" fill="#e4ecf0"/><circle cx="76" cy="126" r="18" fill="{o:tint}"/><circle cx="114" cy="122" r="19" fill="{o:tint}"/><circle cx="94" cy="156" r="19" fill="{o:tint}"/><circle cx="132" cy="154" r="18" fill="{o:tint}"/><path d="M42 78q0-8 8-8h100q8 0 8 8v24H42z" fill="{f:body}"/>{badge 80 87 44 paper}{motif 126 87 24 paper}
        @dips 48 34
        <path d="M48 120h104l-8 58q-1 8-9 8H65q-8 0-9-8z" fill="#e9eff2"/><path d="M54 128h92l-6 48q-1 6-7 6H67q-6 0-7-6z" fill="{f:tint}"/><path d="M42 104h116q5 0 5 5v12H37v-12q0-5 5-5z" fill="{f:body}"/><ellipse cx="100" cy="104" rx="60" ry="10" fill="{body+22}"/><ellipse cx="100" cy="104" rx="42" ry="6" fill="{paper}"/><path d="M52 142q48 12 96 0l-3 26q-45 10-90 0z" fill="{paper}"/>{badge 78 157 36}{motif 122 157 24}
        """;
}
