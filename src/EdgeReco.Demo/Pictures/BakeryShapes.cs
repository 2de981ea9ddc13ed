namespace EdgeReco.Demo.Pictures;

/// <summary>Bread, rolls, cakes and festive pastry.</summary>
internal static class BakeryShapes
{
    public const string Table = """
        @loaf 66 26
        <path d="M24 132c-6-36 24-56 76-56s82 20 76 56c-2 8-6 10-8 12v30q0 12-12 12H44q-12 0-12-12v-30c-2-2-6-4-8-12z" fill="{f:tint}"/><path d="M34 128c-2-26 24-40 66-40s68 14 66 40c-2 6-8 8-8 14v26q0 8-8 8H50q-8 0-8-8v-26c0-6-6-8-8-14z" fill="{tint+28}"/><path d="M66 104l10 26M96 98l10 28M126 102l8 26" stroke="{tint-10}" stroke-width="7" stroke-linecap="round"/><path d="M46 118q6-16 34-20" stroke="#fff" stroke-width="5" fill="none" opacity=".5" stroke-linecap="round"/><path d="M60 146h80v40H60z" fill="{body}"/>{badge 100 166 50 paper}
        @sliced-bread 62 16
        <path d="M48 90c-4-30 30-40 60-38 34 0 60 12 56 40l-6 10v76q0 8-8 8H58q-8 0-8-8z" fill="{tint-18}"/><path d="M34 96c-4-28 24-36 52-36s54 8 50 36l-6 10v72q0 8-8 8H48q-8 0-8-8v-72z" fill="{f:tint}"/><path d="M44 98c-2-20 20-26 42-26s44 6 42 26l-6 10v66q0 4-4 4H54q-4 0-4-4v-66z" fill="{tint+55}"/><path d="M36 128h98l24-8v58q0 8-8 8H48q-8 0-8-8v-50z" fill="{body}"/><path d="M130 128l28-8v58q0 8-8 8h-20z" fill="{body-18}"/>{badge 84 146 48 paper}{motif 84 170 20 paper}
        @baguette 70 30
        <path d="M22 168c-10-14 6-30 40-52 40-26 80-48 100-50 18 0 24 16 12 30-20 24-74 58-112 74-20 8-34 6-40-2z" fill="{f:tint}"/><path d="M54 134l16 24M82 116l16 26M110 100l16 24M138 84l14 20" stroke="{tint+50}" stroke-width="9" stroke-linecap="round"/><path d="M34 150q40-36 96-64" stroke="#fff" stroke-width="4" fill="none" opacity=".35" stroke-linecap="round"/>
        @roll 60 24 fixed
        <path d="M30 146c0-36 32-58 70-58s70 22 70 58c0 22-18 38-70 38s-70-16-70-38z" fill="{o:tint}"/><path d="M60 108q40 22 80 0" stroke="{tint+48}" stroke-width="9" fill="none" stroke-linecap="round"/><path d="M70 136v.1M90 146v.1M112 140v.1M132 148v.1M100 162v.1M78 160v.1M126 166v.1" stroke="{tint+60}" stroke-width="5" stroke-linecap="round"/>
        @pretzel 62 22 fixed
        <path d="M100 172Q30 160 34 108 40 70 74 78q26 8 44 50 14 30 32 40M100 172q70-12 66-64-6-38-40-30-26 8-44 50-14 30-32 40" stroke="{tint}" stroke-width="17" fill="none" stroke-linecap="round"/><path d="M100 170Q36 158 40 110q6-30 30-26M160 108q-4-28-28-26" stroke="{tint+40}" stroke-width="5" fill="none" stroke-linecap="round"/><path d="M60 160v.1M80 168v.1M100 172v.1M122 168v.1M140 160v.1" stroke="#fff" stroke-width="6" stroke-linecap="round"/>
        @croissant 66 28 fixed
        <path d="M20 158c-4-44 32-84 80-84s84 40 80 84c-2 12-16 14-24 4-12-20-30-30-56-30s-44 10-56 30c-8 10-22 8-24-4z" fill="{o:tint}"/><path d="M66 86l-6 54M100 76v56M134 86l6 54M38 116l14 32M162 116l-14 32" stroke="{tint-25}" stroke-width="4" stroke-linecap="round"/><path d="M48 104q22-20 46-20" stroke="#fff" stroke-width="6" fill="none" opacity=".4" stroke-linecap="round"/>
        @bun 58 26 fixed
        <path d="M36 166c-8-44 22-86 64-86s72 42 64 86c-20 20-108 20-128 0z" fill="{o:tint}"/><path d="M100 84q-6 20-30 34M100 84q6 20 30 34M100 84q-14 14-16 40M100 84q14 14 16 40" stroke="{tint-16}" stroke-width="4" fill="none" stroke-linecap="round"/><path d="M52 132q4-26 24-36" stroke="#fff" stroke-width="7" fill="none" opacity=".55" stroke-linecap="round"/>
        @donut 58 22 fixed
        <path d="M100 72a58 56 0 1 1-.1 0zm0 40a18 15 0 1 0 .1 0z" fill="#d9a25f" fill-rule="evenodd"/><path d="M100 70c36 0 60 22 58 52-8 12-16 2-24 10s-18 2-34 6-24-4-34-6-14 4-24-8c-2-32 22-54 58-54zm0 40a18 14 0 0 0-18 14q18 8 36 0a18 14 0 0 0-18-14z" fill="{f:tint}" fill-rule="evenodd"/><path d="M66 96l8 4M84 82l3 8M116 84l-5 8M136 100l-9 2M60 118l8-2M142 120l-8-3" stroke="{tint+65}" stroke-width="5" stroke-linecap="round"/>
        @muffin 48 16 fixed
        <path d="M58 126h84l-12 54q-2 6-8 6H78q-6 0-8-6z" fill="{f:body}"/><path d="M74 128l6 54M90 128l3 56M110 128l-3 56M126 128l-6 54" stroke="{body-25}" stroke-width="3"/><path d="M46 124c-10-22 8-36 20-36 2-22 28-32 42-20 18-6 34 8 32 24 18 4 22 22 14 32-22 14-86 14-108 0z" fill="{o:tint}"/><circle cx="80" cy="102" r="6" fill="{tint-40}"/><circle cx="106" cy="88" r="6" fill="{tint-40}"/><circle cx="126" cy="108" r="6" fill="{tint-40}"/><circle cx="100" cy="114" r="5" fill="{tint-40}"/>
        @cake 62 24
        <path d="M34 116l98-44q32 16 34 44z" fill="{tint+40}"/><path d="M34 116h132v58q0 10-10 10H44q-10 0-10-10z" fill="{f:#e9c48c}"/><path d="M34 116h132v16H34zM34 148h132v10H34z" fill="{tint}"/><path d="M34 116l98-44q32 16 34 44-8 12-16 4-8 10-16 0-8 12-18 0-8 10-16 0-10 12-18 0-8 10-18 0-8 12-18 0-6 8-14 0z" fill="{tint+18}"/><circle cx="120" cy="74" r="12" fill="{o:#d9364a}"/>
        @tart 62 30 fixed
        <path d="M30 130h140l-14 48q-2 8-10 8H54q-8 0-10-8z" fill="{f:#d9a25f}"/><path d="M48 134l8 48M70 134l4 50M92 134l2 50M114 134l-2 50M136 134l-6 50M154 134l-8 46" stroke="#b9803f" stroke-width="3"/><ellipse cx="100" cy="128" rx="72" ry="20" fill="#e8b878"/><ellipse cx="100" cy="126" rx="60" ry="14" fill="{o:tint}"/>
        @mooncake 58 28 fixed
        <path d="M36 124h128v42q0 20-64 20t-64-20z" fill="{f:#b8742f}"/><path d="M52 140v36M76 146v38M100 148v38M124 146v38M148 140v36" stroke="#9a5c20" stroke-width="3"/><ellipse cx="100" cy="122" rx="64" ry="32" fill="{o:tint}"/><ellipse cx="100" cy="121" rx="50" ry="23" fill="none" stroke="{tint-28}" stroke-width="3"/><g fill="{tint-28}"><ellipse cx="100" cy="121" rx="9" ry="5"/><ellipse cx="100" cy="108" rx="7" ry="5"/><ellipse cx="100" cy="134" rx="7" ry="5"/><ellipse cx="78" cy="121" rx="9" ry="5"/><ellipse cx="122" cy="121" rx="9" ry="5"/></g>
        @wraps 58 26
        <ellipse cx="100" cy="160" rx="64" ry="22" fill="{tint-12}"/><ellipse cx="100" cy="150" rx="64" ry="22" fill="{tint}"/><ellipse cx="100" cy="140" rx="64" ry="22" fill="{tint-8}"/><ellipse cx="100" cy="130" rx="64" ry="22" fill="{o:tint+20}"/><path d="M70 124v.1M96 136v.1M124 122v.1M112 130v.1M82 134v.1M138 132v.1" stroke="{tint-28}" stroke-width="6" stroke-linecap="round"/><path d="M70 118h60l6 58q-36 10-72 0z" fill="{body}" opacity=".95"/>{badge 100 150 54 paper}
        """;
}
