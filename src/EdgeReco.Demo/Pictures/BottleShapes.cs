namespace EdgeReco.Demo.Pictures;

/// <summary>Bottles, cartons, cans and jars.</summary>
internal static class BottleShapes
{
    public const string Table = """
        @carton 58
        <path d="M124 68l26-9v113q0 5-5 6l-21 8z" fill="{body-30}"/><path d="M124 68V40l26 19z" fill="{body-38}"/>
        <path d="M50 68h74v118H55q-5 0-5-5z" fill="{f:body}"/><path d="M50 68l14-28h60v28z" fill="{body+22}"/><path d="M62 26h62v14H62z" fill="{body-12}"/><path d="M62 26h62v4H62z" fill="{body+30}"/>
        <ellipse cx="94" cy="57" rx="13" ry="8" fill="{cap-25}"/><ellipse cx="94" cy="53" rx="13" ry="8" fill="{cap}"/>
        <path d="M50 128q22-18 40-6t34-4v68H55q-5 0-5-5z" fill="{paper}"/><path d="M124 118q14-8 26 2v52q0 5-5 6l-21 8z" fill="{paper-18}"/>
        {badge 87 94 58 paper}{motif 87 154 46}
        <path d="M54 72h5v108h-3q-2-2-2-4z" fill="#fff4"/>
        @brick 56
        <path d="M128 52l22-9v130l-22 13z" fill="{body-30}"/><path d="M50 52l22-9h78l-22 9z" fill="{body+35}"/>
        <path d="M50 52h78v134H54q-4 0-4-4z" fill="{f:body}"/><path d="M102 46l20-1v-14q0-4-4-4h-10q-4 0-4 4z" fill="{cap}"/><path d="M102 37h20v4h-20z" fill="{cap-25}"/>
        <path d="M50 120l78-22v88H54q-4 0-4-4z" fill="{paper}"/><path d="M128 98l22-7v82l-22 13z" fill="{paper-18}"/><path d="M50 120l78-22v7l-78 22z" fill="{tint}"/>
        {badge 88 80 56 paper}{motif 90 148 50}
        <path d="M54 56h5v124h-5z" fill="#fff4"/>
        @drink-bottle 36
        <path d="M86 22h28v10H86z" fill="{r:cap}"/><path d="M88 32h24v16q0 8 10 16 10 9 10 24v90q0 8-8 8H76q-8 0-8-8V88q0-15 10-24 10-8 10-16z" fill="{r:tint}"/>
        <path d="M88 34h24v8H88z" fill="#fff7"/><path d="M68 92h64v62H68z" fill="{r:paper}"/>
        {badge 100 108 48}{motif 100 136 26}
        <path d="M75 70q-3 6-3 18v84q0 5 4 7V84q0-8 5-17z" fill="#fff6"/>
        @water-bottle 32
        <path d="M90 18h20v12H90z" fill="{r:cap}"/><path d="M91 30h18v12q0 8 11 18 8 8 8 20v98q0 8-8 8H80q-8 0-8-8V80q0-12 8-20 11-10 11-18z" fill="{r:#bfe2f3}" opacity=".92"/>
        <path d="M72 146h56M72 156h56M72 166h56" stroke="#8fc3de" stroke-width="2"/><path d="M72 88h56v44H72z" fill="{r:body}"/>
        {badge 100 104 44 paper}{motif 100 122 18 paper}
        <path d="M79 66q-3 6-3 14v94q0 5 3 6V80z" fill="#fff9"/>
        @glass-bottle 34
        <path d="M89 20h22v12H89z" fill="{r:cap}"/><path d="M91 32h18v26q0 8 10 16 12 9 12 26v78q0 8-8 8H77q-8 0-8-8v-78q0-17 12-26 10-8 10-16z" fill="{r:tint}"/>
        {label 73 98 54 72}
        <path d="M76 86q4-9 9-12v100q-6 0-9-4z" fill="#fff5"/>
        @wine-bottle 30
        <path d="M90 14h20v36H90z" fill="{r:cap}"/><path d="M90 48h20v14q0 10 9 18 9 9 9 24v74q0 8-8 8H80q-8 0-8-8v-74q0-15 9-24 9-8 9-18z" fill="{r:tint}"/>
        {label 74 106 52 58}
        <path d="M78 92q3-7 7-10v92q-5 0-7-4z" fill="#fff4"/><path d="M93 16h4v30h-4z" fill="#fff5"/>
        @beer-bottle 28
        <path d="M89 24h22v9H89z" fill="{r:cap}"/><path d="M91 33h18v25q0 10 8 18 8 9 8 22v80q0 8-8 8H83q-8 0-8-8V98q0-13 8-22 8-8 8-18z" fill="{r:#6b4423}"/>
        <path d="M90 44h20v16H90z" fill="{r:tint}"/>{label 77 102 46 58}
        <path d="M80 90q2-6 6-9v94q-5 0-6-4z" fill="#fff4"/>
        @beer-pack 72 14
        <path d="M51 70h14v30H51zM93 70h14v30H93zM135 70h14v30h-14z" fill="{r:#6b4423}"/><path d="M50 62h16v8H50zM92 62h16v8H92zM134 62h16v8h-16z" fill="{cap}"/>
        <path d="M38 98h124v84q0 4-4 4H42q-4 0-4-4z" fill="{f:body}"/><path d="M38 98h124v10H38z" fill="{body-25}"/><path d="M82 96q0-26 18-26t18 26v6H82z" fill="{body}"/><path d="M88 96q0-14 12-14t12 14z" fill="{paper}"/>
        {label 56 116 88 58}
        @can 36 4
        <path d="M66 42h68l6 12v118l-6 12q-34 6-68 0l-6-12V54z" fill="{r:body}"/><path d="M66 42h68l6 12H60z" fill="{r:#d3dae0}"/><ellipse cx="100" cy="42" rx="34" ry="6" fill="#e8edf1"/><ellipse cx="100" cy="42" rx="27" ry="4" fill="#b9c3cb"/><path d="M60 172h80l-6 12q-34 6-68 0z" fill="{r:#c4ccd3}"/>
        <path d="M60 128q40-26 80-8v26q-40-16-80 8z" fill="{tint}"/>
        {badge 100 84 60 paper}{motif 100 128 44 paper}
        <path d="M68 58h8v112h-8z" fill="#fff6"/>
        @slim-can 30
        <path d="M74 34h52l5 10v130l-5 10q-26 5-52 0l-5-10V44z" fill="{r:body}"/><path d="M74 34h52l5 10H69z" fill="{r:#d3dae0}"/><ellipse cx="100" cy="34" rx="26" ry="5" fill="#e8edf1"/><path d="M69 174h62l-5 10q-26 5-52 0z" fill="{r:#c4ccd3}"/>
        <path d="M69 108q31-14 62 0v58q-31 12-62 0z" fill="{paper}"/>{badge 100 78 52 paper}{motif 100 136 40}
        <path d="M76 48h6v124h-6z" fill="#fff6"/>
        @can-pack 70 20
        <path d="M36 78h42v106H40q-4 0-4-4zM122 78h42v102q0 4-4 4h-38z" fill="{r:body}"/><path d="M79 78h42v108H79z" fill="{r:body}"/><ellipse cx="57" cy="78" rx="21" ry="5" fill="#dfe5ea"/><ellipse cx="100" cy="78" rx="21" ry="5" fill="#dfe5ea"/><ellipse cx="143" cy="78" rx="21" ry="5" fill="#dfe5ea"/>
        <path d="M34 100h132v58H34z" fill="{f:paper}"/><path d="M34 152h132v6H34z" fill="{tint}"/>{badge 76 128 58}{motif 128 127 40}
        <path d="M41 84h5v98h-5zM84 84h5v98h-5zM127 84h5v98h-5z" fill="#fff4"/>
        @bottle-pack 70
        <path d="M50 44h14v10H50zM93 44h14v10H93zM136 44h14v10h-14z" fill="{cap}"/><path d="M51 54h12q0 14 8 20 6 6 6 14v98H37V88q0-8 6-14 8-6 8-20zM94 54h12q0 14 8 20 6 6 6 14v98H80V88q0-8 6-14 8-6 8-20zM137 54h12q0 14 8 20 6 6 6 14v98h-40V88q0-8 6-14 8-6 8-20z" fill="{r:tint+25}"/>
        <path d="M34 104h132v60H34z" fill="{f:body}"/>{badge 76 134 60 paper}{motif 128 134 38 paper}
        <path d="M42 90h5v94h-5zM85 90h5v94h-5zM128 90h5v94h-5z" fill="#fff5"/>
        @brick-pack 66 8
        <path d="M42 74l12-8h92l12 8z" fill="{body+35}"/><path d="M38 74h40v112H42q-4 0-4-4zM80 74h40v112H80zM122 74h40v108q0 4-4 4h-36z" fill="{f:body}"/><path d="M38 138h124v44q0 4-4 4H42q-4 0-4-4z" fill="{paper}"/><path d="M38 134h124v6H38z" fill="{tint}"/>
        <path d="M60 74V54l10-6M102 74V54l10-6M144 74V54l10-6" stroke="{cap}" stroke-width="5" fill="none" stroke-linecap="round"/>
        {badge 100 106 60 paper}{motif 58 162 30}{motif 100 162 30}{motif 142 162 30}
        <path d="M79 74v112M121 74v112" stroke="{body-35}" stroke-width="2"/>
        @tin 46 16
        <path d="M52 66h96v112q-48 14-96 0z" fill="{r:#cfd6dc}"/><ellipse cx="100" cy="66" rx="48" ry="10" fill="#e9eef2"/><ellipse cx="100" cy="66" rx="40" ry="7" fill="#c2cbd2"/>
        <path d="M52 80q48 14 96 0v90q-48 14-96 0z" fill="{r:body}"/><path d="M52 158q48 14 96 0v10q-48 14-96 0z" fill="{tint}"/><ellipse cx="100" cy="132" rx="32" ry="30" fill="{paper}"/>
        {badge 100 100 50}{motif 100 137 42}
        <path d="M60 84h8v86l-8-2z" fill="#fff6"/>
        @flat-tin 56 36
        <path d="M42 128h116v44q0 14-14 14H56q-14 0-14-14z" fill="{r:#c9d1d8}"/><path d="M42 118q0-18 18-18h80q18 0 18 18t-18 20H60q-18-2-18-20z" fill="{f:body}"/><path d="M50 118q0-12 12-12h76q12 0 12 12t-12 13H62q-12-1-12-13z" fill="{paper}"/>
        <circle cx="142" cy="104" r="8" fill="none" stroke="#b4bec6" stroke-width="4"/>{badge 76 118 38}{motif 118 118 26}
        <path d="M50 146h100v8H50z" fill="{tint}"/>
        @jar 42 6
        <path d="M64 46h72q4 0 4 4v14q0 4-4 4H64q-4 0-4-4V50q0-4 4-4z" fill="{r:cap}"/><path d="M62 68h76q14 8 14 24v80q0 14-14 14H62q-14 0-14-14V92q0-16 14-24z" fill="{r:tint}"/><path d="M62 68h76q5 3 9 8H53q4-5 9-8z" fill="#fff7"/>
        {label 58 98 84 70}
        <path d="M55 94q2-10 8-14v98q-8-2-8-12z" fill="#fff7"/>
        @small-jar 34 18
        <path d="M74 72h52q4 0 4 4v16q0 3-4 3H74q-4 0-4-3V76q0-4 4-4z" fill="{r:cap}"/><path d="M72 95h56q6 4 6 12v67q0 12-12 12H78q-12 0-12-12v-67q0-8 6-12z" fill="{r:tint}"/>
        {label 70 112 60 58}
        <path d="M71 106q1-5 4-7v82q-4-3-4-9z" fill="#fff7"/>
        @sauce-bottle 30
        <path d="M92 16h16l3 16H89z" fill="{r:cap}"/><path d="M88 32h24v10H88z" fill="{r:cap}"/><path d="M90 42h20q2 20 14 34 8 10 8 26v74q0 10-10 10H78q-10 0-10-10v-74q0-16 8-26 12-14 14-34z" fill="{r:tint}"/>
        {label 72 100 56 70}
        <path d="M75 94q2-8 7-14v96q-7 0-7-6z" fill="#fff5"/>
        @squeeze 32
        <path d="M92 20h16l4 22H88z" fill="{r:cap}"/><path d="M78 42h44v14H78z" fill="{r:cap}"/><path d="M76 56h48q10 12 8 40v80q0 10-10 10H78q-10 0-10-10V96q-2-28 8-40z" fill="{r:tint}"/><ellipse cx="100" cy="124" rx="29" ry="40" fill="{paper}"/>
        {badge 100 104 46}{motif 100 138 32}
        <path d="M75 70q-3 8-2 26v78q0 6 4 8V72z" fill="#fff5"/>
        """;
}
