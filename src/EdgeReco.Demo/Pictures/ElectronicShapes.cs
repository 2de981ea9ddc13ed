namespace EdgeReco.Demo.Pictures;

/// <summary>Phone accessories and small electronics.</summary>
internal static class ElectronicShapes
{
    public const string Table = """
        @charger 42 6 fixed
        <path d="M76 22h10v32H76zM114 22h10v32h-10z" fill="{r:#c4ccd3}"/><path d="M62 50h76q16 0 16 16v104q0 16-16 16H62q-16 0-16-16V66q0-16 16-16z" fill="{f:tint}"/><path d="M54 66q0-8 8-8h8v120h-8q-8 0-8-8z" fill="#fff4"/>{badge 100 98 48 body}{motif 100 134 30 body}<path d="M82 160h36q6 0 6 6t-6 6H82q-6 0-6-6t6-6z" fill="#3a444e"/><path d="M86 166h28" stroke="#8d99a3" stroke-width="3"/>
        @car-charger 34 0 fixed
        <path d="M84 150h32v28q-16 16-32 0z" fill="{r:#c4ccd3}"/><path d="M70 54h60l-6 98H76z" fill="{r:tint}"/><path d="M62 24h76q8 0 8 8v24H54V32q0-8 8-8z" fill="{f:body}"/><path d="M72 34h22v10H72zM106 34h22v10h-22z" fill="#222b33"/>{badge 100 92 40 paper}{motif 100 124 26 paper}
        @cable 58 16 fixed
        <path d="M58 70q-34 20-22 66 14 42 66 40 52-2 60-46 2-40-40-48-44-4-50 30-2 32 30 34 28 0 30-26" fill="none" stroke="{tint}" stroke-width="10" stroke-linecap="round"/><path d="M62 66q-30 22-20 66" fill="none" stroke="{tint+50}" stroke-width="3" stroke-linecap="round"/><path d="M52 78l26-34 18 14-26 34q-14-2-18-14z" fill="{f:body}"/><path d="M80 42l12-16 16 12-12 16z" fill="#c4ccd3"/><path d="M122 144l24 16-10 18-26-16z" fill="{f:body}"/><path d="M140 164l14 10-6 12-16-10z" fill="#c4ccd3"/>
        @phone-case 40 0 fixed
        <path d="M66 20h68q16 0 16 16v134q0 16-16 16H66q-16 0-16-16V36q0-16 16-16z" fill="{f:tint}"/><path d="M68 30h64q8 0 8 8v130q0 8-8 8H68q-8 0-8-8V38q0-8 8-8z" fill="{tint+16}"/><path d="M68 36h36q6 0 6 6v30q0 6-6 6H68q-6 0-6-6V42q0-6 6-6z" fill="#27303a"/><circle cx="77" cy="49" r="8" fill="#4a5866"/><circle cx="95" cy="64" r="8" fill="#4a5866"/><circle cx="75" cy="47" r="3" fill="#9fb0be"/><circle cx="93" cy="62" r="3" fill="#9fb0be"/>{motif 100 126 44 body}<path d="M56 40v126" stroke="#fff6" stroke-width="4" stroke-linecap="round"/>
        @screen-glass 44 4 fixed
        <path d="M74 28h60q12 0 12 12v132q0 12-12 12H74q-12 0-12-12V40q0-12 12-12z" fill="#2a333d"/><path d="M70 40h68v128H70z" fill="{f:tint}"/><path d="M54 22h60q12 0 12 12v132q0 12-12 12H54q-12 0-12-12V34q0-12 12-12z" fill="#dff0f8" opacity=".8" stroke="#a9c6d6" stroke-width="3"/><path d="M58 70l40-36M54 104l56-52" stroke="#fff" stroke-width="7" stroke-linecap="round"/>{badge 84 144 44 body}
        @holder 46 6 fixed
        <path d="M80 92l16 76h14L122 92z" fill="{body-15}"/><path d="M54 172q46-18 92 0v14H54z" fill="{f:body}"/><path d="M56 26h88q8 0 8 8v66q0 8-8 8H56q-8 0-8-8V34q0-8 8-8z" fill="#27303a"/><path d="M58 36h84v62H58z" fill="{f:tint}"/><path d="M44 50h10v34H44zM146 50h10v34h-10z" fill="{body-25}"/>{motif 100 67 34 paper}
        @powerbank 46 8 fixed
        <path d="M64 34h72q16 0 16 16v120q0 16-16 16H64q-16 0-16-16V50q0-16 16-16z" fill="{f:tint}"/><path d="M78 42h18v8H78zM104 42h18v8h-18z" fill="#222b33"/>{badge 100 88 56 body}{motif 100 126 34 body}<circle cx="82" cy="166" r="4" fill="#7be0a0"/><circle cx="94" cy="166" r="4" fill="#7be0a0"/><circle cx="106" cy="166" r="4" fill="#7be0a0"/><circle cx="118" cy="166" r="4" fill="#fff6"/><path d="M56 56v108" stroke="#fff5" stroke-width="5" stroke-linecap="round"/>
        @earbuds 54 16 fixed
        <path d="M58 36q24-4 28 22 2 22-16 26l-2 24q-8 6-12 0V86q-18-6-18-28 2-20 20-22zM142 36q-24-4-28 22-2 22 16 26l2 24q8 6 12 0V86q18-6 18-28-2-20-20-22z" fill="{f:tint}"/><ellipse cx="80" cy="60" rx="7" ry="11" fill="#3a444e"/><ellipse cx="120" cy="60" rx="7" ry="11" fill="#3a444e"/><path d="M56 112h88q26 0 26 26v22q0 26-26 26H56q-26 0-26-26v-22q0-26 26-26z" fill="{f:body}"/><path d="M30 142h140" stroke="{body-35}" stroke-width="3"/><path d="M92 142h16v6H92z" fill="{body-35}"/>{badge 100 166 40 paper}<path d="M44 124q6-6 16-6h60" stroke="#fff4" stroke-width="5" fill="none" stroke-linecap="round"/>
        @earphones 46 0 fixed
        <path d="M60 50q-6 60 38 74v22q0 30 20 30t20-18M140 50q6 60-38 74" fill="none" stroke="{tint}" stroke-width="6" stroke-linecap="round"/><path d="M44 28q26-6 30 16 0 18-16 20-20 0-20-18 0-12 6-18zM156 28q-26-6-30 16 0 18 16 20 20 0 20-18 0-12-6-18z" fill="{f:body}"/><path d="M58 62q8 0 10-2l-4 26q-6 4-10 0zM142 62q-8 0-10-2l4 26q6 4 10 0z" fill="{body-20}"/><ellipse cx="68" cy="46" rx="6" ry="10" fill="#3a444e"/><ellipse cx="132" cy="46" rx="6" ry="10" fill="#3a444e"/><path d="M130 138h16v24h-16z" fill="{body}"/><path d="M134 124h8v14h-8z" fill="#d9b36a"/>
        @headphones 60 6 fixed
        <path d="M36 124V98q0-68 64-68t64 68v26" fill="none" stroke="{tint}" stroke-width="14"/><path d="M42 96q2-56 50-60" fill="none" stroke="{tint+45}" stroke-width="4" stroke-linecap="round"/><path d="M28 112h24q10 0 10 10v52q0 10-10 10h-8q-22-4-22-36 0-30 6-36zM172 112h-24q-10 0-10 10v52q0 10 10 10h8q22-4 22-36 0-30-6-36z" fill="{f:body}"/><path d="M54 114h8q8 0 8 8v52q0 8-8 8h-8zM146 114h-8q-8 0-8 8v52q0 8 8 8h8z" fill="#27303a"/>
        @speaker 46 14
        <path d="M70 50h60q20 0 20 20v96q0 20-20 20H70q-20 0-20-20V70q0-20 20-20z" fill="{f:tint}"/><circle cx="100" cy="132" r="36" fill="#27303a"/><circle cx="100" cy="132" r="27" fill="{f:body}"/><circle cx="100" cy="132" r="11" fill="#27303a"/><circle cx="100" cy="78" r="15" fill="#27303a"/><circle cx="100" cy="78" r="7" fill="{body}"/><path d="M60 72v92" stroke="#fff4" stroke-width="5" stroke-linecap="round"/>
        @usb-stick 34 0 fixed
        <path d="M80 22h40v48H80z" fill="{f:#cfd6dc}"/><path d="M88 34h8v10h-8zM104 34h8v10h-8z" fill="#5a666f"/><path d="M70 68h60q10 0 10 10v90q0 18-18 18H78q-18 0-18-18V78q0-10 10-10z" fill="{f:tint}"/>{badge 100 106 48 paper}{motif 100 142 30 paper}<circle cx="100" cy="174" r="5" fill="#fff9"/><path d="M68 84v84" stroke="#fff5" stroke-width="4" stroke-linecap="round"/>
        @memory-card 46 10 fixed
        <path d="M58 34h60l32 32v106q0 14-14 14H58q-14 0-14-14V48q0-14 14-14z" fill="{f:body}"/><path d="M60 46h8v24h-8zM76 46h8v24h-8zM92 46h8v24h-8zM108 52h8v18h-8z" fill="#e0c070"/><path d="M56 88h82v74H56z" fill="{paper}"/><path d="M56 152h82v10H56z" fill="{tint}"/>{badge 97 108 58}{motif 97 136 26}
        @mouse 40 8 fixed
        <path d="M100 40c34 0 48 24 48 56v34c0 34-18 56-48 56s-48-22-48-56V96c0-32 14-56 48-56z" fill="{f:tint}"/><path d="M100 42v58M54 102q46 14 92 0" stroke="{tint-35}" stroke-width="3" fill="none"/><path d="M100 58q6 0 6 8v16q0 8-6 8t-6-8V66q0-8 6-8z" fill="{cap}"/><path d="M64 76q4-20 18-26" stroke="#fff" stroke-width="6" fill="none" opacity=".4" stroke-linecap="round"/>{badge 100 152 36 body}
        @keyboard 72 52 fixed
        <path d="M24 110h152q10 0 10 10v54q0 10-10 10H24q-10 0-10-10v-54q0-10 10-10z" fill="{f:tint}"/><path d="M26 128h148M26 144h148" stroke="#fff" stroke-width="11" stroke-dasharray="12 5" opacity=".85"/><path d="M26 162h16M50 162h90M150 162h24" stroke="#fffd" stroke-width="11"/>
        @power-strip 72 24 fixed
        <path d="M30 108q-14 0-14-26V40" fill="none" stroke="{cap-10}" stroke-width="7"/><path d="M24 106h152q10 0 10 10v56q0 14-14 14H28q-14 0-14-14v-56q0-10 10-10z" fill="{f:tint}"/><circle cx="52" cy="146" r="21" fill="{tint-16}"/><circle cx="100" cy="146" r="21" fill="{tint-16}"/><circle cx="148" cy="146" r="21" fill="{tint-16}"/><path d="M45 146v.1M59 146v.1M93 146v.1M107 146v.1M141 146v.1M155 146v.1" stroke="#27303a" stroke-width="7" stroke-linecap="round"/><path d="M10 30h12v16H10z" fill="{body}"/>
        @adapter 40 12 fixed
        <path d="M60 70h80q10 0 10 10v50q0 10-10 10H60q-10 0-10-10V80q0-10 10-10z" fill="{f:tint}"/>{badge 100 100 46 body}<path d="M78 140h44v18H78z" fill="#c4ccd3"/><path d="M84 158h32v24H84z" fill="{f:#d9dfe4}"/><path d="M80 52h40v18H80z" fill="#3a444e"/><path d="M86 61h28" stroke="#8d99a3" stroke-width="4"/><path d="M58 82v46" stroke="#fff6" stroke-width="4" stroke-linecap="round"/>
        @clock 52 12 fixed
        <circle cx="100" cy="118" r="66" fill="{f:body}"/><circle cx="100" cy="118" r="53" fill="{paper}"/><path d="M100 72v8M100 156v8M54 118h8M138 118h8" stroke="{body}" stroke-width="6" stroke-linecap="round"/><path d="M100 118V88M100 118l22 14" stroke="{body-30}" stroke-width="6" stroke-linecap="round"/><circle cx="100" cy="118" r="6" fill="{tint}"/><path d="M56 60q-16-4-20 14M144 60q16-4 20 14" stroke="{cap}" stroke-width="14" stroke-linecap="round" fill="none"/>
        @kettle 54 10 fixed
        <path d="M58 72q-2-40 44-42 44 2 46 36l-10 4q-6-26-36-26-30 2-32 28z" fill="{cap-15}"/><path d="M60 70h84q20 40 20 104 0 12-12 12H52q-12 0-12-12 0-28 4-52L18 88l8-10 28 18q2-16 6-26z" fill="{f:tint}"/><path d="M60 70h84l4 14H56z" fill="{body}"/><path d="M62 98q-8 30-8 70" stroke="#fff6" stroke-width="8" fill="none" stroke-linecap="round"/>{badge 104 134 46 body}
        @scale 64 40 fixed
        <path d="M32 116h136q12 0 14 12l6 46q0 12-12 12H24q-12 0-12-12l6-46q2-12 14-12z" fill="{f:tint}"/><path d="M36 108h128q6 0 6 8v6H30v-6q0-8 6-8z" fill="{tint+35}"/><path d="M72 142h56v26H72z" fill="#27303a"/><path d="M80 155h10M96 155h10M112 155h8" stroke="#7be0a0" stroke-width="7"/>
        @hair-dryer 40 6 fixed
        <path d="M40 44h80q36 0 36 32t-36 32H40z" fill="{f:tint}"/><path d="M26 38h18v76H26q-6-38 0-76z" fill="{body-25}"/><path d="M98 104h34l-6 74q-1 8-8 8h-10q-8 0-8-8z" fill="{f:body}"/><circle cx="122" cy="76" r="20" fill="{tint-28}"/><path d="M110 70h24M108 77h28M110 84h24" stroke="{tint+30}" stroke-width="3"/><path d="M108 124h14M109 136h12" stroke="{paper}" stroke-width="5" stroke-linecap="round"/><path d="M50 54h56" stroke="#fff7" stroke-width="6" stroke-linecap="round"/>
        @toaster 58 22 fixed
        <path d="M66 88V70q0-12 14-12h14q12 0 12 12v18zM108 88V66q0-12 14-12h12q14 0 14 12v22z" fill="{f:#e0a860}"/><path d="M48 82h112q14 0 16 16l4 72q0 16-14 16H42q-14 0-14-16l4-72q2-16 16-16z" fill="{f:tint}"/><path d="M58 82h92v8H58z" fill="{tint-40}"/><path d="M172 112h12v16h-12z" fill="#3a444e"/><circle cx="150" cy="160" r="8" fill="#e8ecef"/>{badge 92 134 56 paper}<path d="M44 100l-4 66" stroke="#fff6" stroke-width="7" stroke-linecap="round"/>
        @fan 46 4 fixed
        <path d="M92 136h16v36H92z" fill="{body-10}"/><path d="M60 174q40-14 80 0v12H60z" fill="{f:body}"/><circle cx="100" cy="82" r="62" fill="#e8eef2"/><path d="M100 82q-40-10-30-44 30-6 30 44zM100 82q40-10 48 24-22 20-48-24zM100 82q-6 42-42 34-10-30 42-34z" fill="{f:tint}"/><circle cx="100" cy="82" r="62" fill="none" stroke="{body}" stroke-width="6"/><circle cx="100" cy="82" r="42" fill="none" stroke="{body+30}" stroke-width="2"/><circle cx="100" cy="82" r="11" fill="{body}"/>
        @webcam 42 10 fixed
        <path d="M84 128h32l12 46q4 12-28 12t-28-12z" fill="{f:body-10}"/><path d="M54 46h92q30 0 30 42t-30 42H54q-30 0-30-42t30-42z" fill="{f:tint}"/><circle cx="100" cy="88" r="32" fill="#11161c"/><circle cx="100" cy="88" r="22" fill="{f:#3f6f9a}"/><circle cx="100" cy="88" r="10" fill="#11161c"/><circle cx="92" cy="79" r="6" fill="#fffc"/><circle cx="150" cy="88" r="4" fill="#7be0a0"/>
        @ring-light 46 0 fixed
        <path d="M95 134h10v40H95z" fill="{body-15}"/><path d="M62 176q38-12 76 0v10H62z" fill="{f:body}"/><circle cx="100" cy="78" r="62" fill="{tint}" opacity=".35"/><circle cx="100" cy="78" r="48" fill="none" stroke="{tint}" stroke-width="20"/><circle cx="100" cy="78" r="48" fill="none" stroke="#fffd" stroke-width="8"/><path d="M84 56h32q4 0 4 4v40q0 4-4 4H84q-4 0-4-4V60q0-4 4-4z" fill="#27303a"/>
        """;
}
