namespace EdgeReco.Demo.Pictures;

/// <summary>
/// The small emblems on labels, drawn inside -20..20 in both directions. They inherit their fill, the colour of the
/// variety; <c>{d}</c> and <c>{l}</c> are its darker and lighter shade.
/// </summary>
internal static class Motifs
{
    /// <summary>SVG by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = SvgTable.Read(Table);

    private const string Table = """
        @leaf
        <path d="M-17 13C-19-11 2-19 19-17 19 5 8 19-17 13z"/><path d="M-15 15Q-2 2 10-8" stroke="{l}" stroke-width="2.5" fill="none"/>
        @drop
        <path d="M0-20Q15-1 14 7A14 13 0 0 1-14 7Q-15-1 0-20z"/><path d="M-7 7a7 7 0 0 0 7 7" stroke="{l}" stroke-width="3" stroke-linecap="round" fill="none"/>
        @wheat
        <path d="M0 20V-6" stroke="{d}" stroke-width="2.5"/><path d="M0-21q6 7 0 14-6-7 0-14zM-2-2q-11-1-12-12 10 0 12 12zM2-2q11-1 12-12-10 0-12 12zM-2 10q-11-1-12-12 10 0 12 12zM2 10q11-1 12-12-10 0-12 12z"/>
        @fish
        <path d="M-20 0Q-8-14 8-3L20-11Q16 0 20 11L8 3Q-8 14-20 0z"/><circle cx="-11" cy="-2" r="2" fill="{l}"/><path d="M-4-5q4 5 0 10" stroke="{l}" stroke-width="2" fill="none"/>
        @shrimp
        <path d="M14-14C-8-20-20-6-16 8-13 18 0 20 6 14L2 10C-6 10-6 0 2-3 10-4 16-6 14-14z"/><path d="M-6-12l3 9M-14-2l9 2M-12 10l7-5" stroke="{l}" stroke-width="2"/><path d="M6 14l9 5-3-10z" fill="{d}"/>
        @star
        <path d="M0-20l6 12 14 2-10 10 2 14L0 12l-12 6 2-14L-20-6l14-2z"/>
        @apple
        <path d="M0-9C10-17 20-8 18 4 16 16 6 21 0 17-6 21-16 16-18 4-20-8-10-17 0-9z"/><path d="M0-9q0-8 5-11" stroke="{d}" stroke-width="3" fill="none" stroke-linecap="round"/><path d="M3-13q8-8 13-4-3 7-13 4z" fill="#6a9f3f"/>
        @berry
        <circle cx="-9" cy="3" r="9"/><circle cx="9" cy="3" r="9"/><circle cy="-8" r="9"/><circle cy="12" r="8"/><path d="M-4-11l4 3 4-3M-13 0l4 3 4-3M5 0l4 3 4-3" stroke="{l}" stroke-width="2" fill="none"/>
        @strawberry
        <path d="M-16-7Q0-15 16-7 18 8 0 20-18 8-16-7z"/><path d="M-12-9l5-8 7 4 7-4 5 8q-12 5-24 0z" fill="#5b9a3c"/><path d="M-7 0v.1M7 0v.1M0 5v.1M-5 10v.1M6 9v.1" stroke="{l}" stroke-width="3" stroke-linecap="round"/>
        @cherry
        <circle cx="-8" cy="10" r="9"/><circle cx="10" cy="7" r="9"/><path d="M-8 2Q-4-12 6-18 11-8 10-1M6-18q9-3 13 2-7 4-13-2" stroke="#4f7a35" stroke-width="2.5" fill="none"/><circle cx="-11" cy="7" r="2" fill="{l}"/><circle cx="7" cy="4" r="2" fill="{l}"/>
        @grape
        <circle cx="-9" cy="-5" r="6"/><circle cx="9" cy="-5" r="6"/><circle cy="-6" r="6"/><circle cx="-5" cy="5" r="6"/><circle cx="5" cy="5" r="6" fill="{d}"/><circle cy="14" r="6"/><path d="M0-11v-7M0-15q9-6 14 0-7 5-14 0" fill="#5b9a3c" stroke="#5b9a3c" stroke-width="2"/>
        @citrus
        <circle r="19"/><circle r="15" fill="{l}"/><path d="M0-3l-5-10q5-3 10 0zM0 3l-5 10q5 3 10 0zM-3-1l-11-3q1-6 5-8zM3-1l11-3q-1-6-5-8zM-3 1l-11 3q1 6 5 8zM3 1l11 3q-1 6-5 8z"/>
        @lemon
        <path d="M-20 4Q-14-14 6-14 12-18 18-16 18-10 15-5 15 14-4 15-14 16-20 4z"/><path d="M-10 3Q-6-6 3-8" stroke="{l}" stroke-width="3" stroke-linecap="round" fill="none"/>
        @peach
        <circle cy="3" r="17"/><path d="M0-14Q-8 2 3 19" stroke="{d}" stroke-width="2.5" fill="none"/><path d="M0-13q4-9 16-6-4 10-16 6z" fill="#6a9f3f"/>
        @banana
        <path d="M-14-16q4 20 30 20 4 0 4 5-6 10-20 8Q-20 12-19-15q2-4 5-1z"/><path d="M-14-8Q-8 10 14 11" stroke="{d}" stroke-width="2" fill="none"/>
        @mango
        <path d="M-14 12C-22-2-8-18 8-16 20-14 20 0 12 10 4 20-8 20-14 12z"/><path d="M-7 8Q-10-4 2-9" stroke="{l}" stroke-width="3" stroke-linecap="round" fill="none"/><path d="M9-15q2-6 10-5-1 7-10 5z" fill="#6a9f3f"/>
        @pineapple
        <ellipse cy="7" rx="12" ry="14"/><path d="M-9 1L9 15M9 1L-9 15M-11 9L3 20M11 9L-3 20" stroke="{d}" stroke-width="2"/><path d="M0-6l-9-12 7 3 2-6 2 6 7-3z" fill="#4f8a3c"/>
        @coconut
        <circle r="18"/><path d="M-16-6A18 18 0 0 0 16-6Q0-14-16-6z" fill="#fffdf5"/><path d="M-10-6Q0-2 10-6" stroke="{l}" stroke-width="2" fill="none"/>
        @tomato
        <path d="M-18 3C-18-10-8-12 0-10 8-12 18-10 18 3 18 14 8 19 0 19S-18 14-18 3z"/><path d="M0-10l-9-3 7-1-1-6 4 5 6-3-2 5 6 4z" fill="#4f8a3c"/>
        @chili
        <path d="M10-12C16-4 8 14-18 18-6 10-6-2-2-10 1-16 7-16 10-12z"/><path d="M4-13q1-7 8-7" stroke="#4f8a3c" stroke-width="4" fill="none" stroke-linecap="round"/><path d="M5-7Q6 2-4 9" stroke="{l}" stroke-width="2" fill="none"/>
        @pepper
        <circle cx="-8" cy="-6" r="6"/><circle cx="7" cy="-9" r="5"/><circle cx="4" cy="6" r="7"/><circle cx="-10" cy="10" r="5"/><circle cx="-10" cy="-8" r="2" fill="{l}"/><circle cx="2" cy="4" r="2" fill="{l}"/>
        @carrot
        <path d="M-4-8Q8-12 10-2L-16 18Q-14 2-4-8z"/><path d="M6-8l3-12 3 8 8-4-4 8 5 3-11 2z" fill="#4f8a3c"/><path d="M-2-1l4 3M-8 7l3 2" stroke="{d}" stroke-width="2"/>
        @onion
        <path d="M0-20Q2-10 12-6 20 0 16 10 12 19 0 19T-16 10Q-20 0-12-6-2-10 0-20z"/><path d="M0-12Q-9 4 0 18M0-12Q9 4 0 18" stroke="{l}" stroke-width="2" fill="none"/>
        @garlic
        <path d="M0-20Q2-10 12-3 20 6 13 15 6 21 0 17-6 21-13 15-20 6-12-3-2-10 0-20z"/><path d="M-2-8Q-8 4-3 16M2-8Q8 4 3 16" stroke="{d}" stroke-width="2" fill="none"/>
        @mushroom
        <path d="M-19 0C-18-24 18-24 19 0z"/><path d="M-7 0H7L9 17Q0 21-9 17z" fill="{l}"/><circle cx="-8" cy="-8" r="3" fill="{l}"/><circle cx="5" cy="-10" r="2.5" fill="{l}"/>
        @corn
        <path d="M0-20Q11-10 9 8H-9Q-11-10 0-20z"/><path d="M-4-14V8M4-14V8M-9-4H9M-9 2H9M-8-10H8" stroke="{d}" stroke-width="1.5"/><path d="M-3 20Q-18 12-13-5-4 4-3 20zM3 20Q18 12 13-5 4 4 3 20z" fill="#5b9a3c"/>
        @pea
        <path d="M-20 4Q-4-20 20-8 14 14-6 14-16 14-20 4z"/><circle cx="-7" cy="4" r="5" fill="{l}"/><circle cx="3" cy="0" r="5" fill="{l}"/><circle cx="12" cy="-4" r="4" fill="{l}"/>
        @potato
        <path d="M-18 4C-20-12-2-18 9-13 20-8 20 6 12 13 2 20-16 18-18 4z"/><path d="M-8-4l3 1M4 5l3-1M6-6l2 2M-6 9l2 0" stroke="{d}" stroke-width="2.5" stroke-linecap="round"/>
        @olive
        <ellipse cx="-5" cy="4" rx="12" ry="14" transform="rotate(25)"/><circle cx="-8" cy="-6" r="3" fill="{l}"/><path d="M6-10q6-12 14-7-4 11-14 7z" fill="#6a8f3a"/>
        @herb
        <path d="M0 20V-12" stroke="{d}" stroke-width="2.5"/><path d="M0-20q7 6 0 14-7-8 0-14zM-1 0q-16 0-17-12 15-1 17 12zM1 0q16 0 17-12-15-1-17 12zM-1 13Q-13 13-14 3-2 3-1 13zM1 13Q13 13 14 3 2 3 1 13z"/>
        @ginger
        <path d="M-18 8q-2-10 8-10 0-12 9-11 5 2 3 9 8-6 13-1 4 5-3 10 3 8-5 9-8 1-10-4-12 6-15-2z"/><path d="M-8 4l4 4M4-2l3 4" stroke="{d}" stroke-width="2"/>
        @nut
        <path d="M-15-6Q0-18 15-6L12 6Q8 18 0 20-8 18-12 6z"/><path d="M-17-5Q-14-18 0-18T17-5Q0-10-17-5z" fill="{d}"/>
        @peanut
        <path d="M-12-18C0-20 4-8 6-4 12-2 20 4 16 13 11 22-2 20-6 10-8 6-10 4-14 0-20-6-19-16-12-18z"/><path d="M-11-9l3-3M-4-3l4-4M3 9l5-5M8 14l4-4" stroke="{d}" stroke-width="2"/>
        @almond
        <path d="M0-20Q16-4 11 10 6 20 0 20T-11 10Q-16-4 0-20z"/><path d="M0-11V13M-5-3Q-6 6-4 11M5-3Q6 6 4 11" stroke="{l}" stroke-width="2" fill="none"/>
        @bean
        <path d="M-6-18C8-22 18-6 14 8 10 20-6 22-13 10-19-2-16-15-6-18z"/><path d="M-1-19Q-8-4 2 2T1 19" stroke="{l}" stroke-width="3" fill="none"/>
        @soy
        <path d="M-20 10Q-16-6-4-8 4-18 18-16 18-2 8 2 2 16-20 10z"/><circle cx="-9" cy="4" r="5" fill="{l}"/><circle cx="1" cy="-3" r="5" fill="{l}"/><circle cx="10" cy="-9" r="4" fill="{l}"/>
        @sesame
        <path d="M-8-14q7 3 5 12-9-2-5-12zM8-16q4 7-2 13-6-7 2-13zM-14 2q9-1 11 7-9 3-11-7zM4 0q9-2 12 5-7 6-12-5zM-3 10q7 1 7 9-9 0-7-9z"/>
        @rice
        <path d="M-18 4H18Q16 18 0 18T-18 4z" fill="{d}"/><path d="M-16 4Q-14-8-6-8-4-16 3-14 10-14 10-7 16-6 16 4z"/>
        @bowl
        <path d="M-19 2H19Q16 18 0 19-16 18-19 2z"/><path d="M-13 1q0-9 6-9t6 9M-3 1q0-11 7-11t6 11" stroke="{l}" stroke-width="3" fill="none"/><path d="M2-6L17-20M7-4L20-16" stroke="{d}" stroke-width="2.5"/>
        @pasta
        <path d="M-19-6L-6 0-19 8 0 5 19 8 6 0 19-6 0-4z"/><path d="M-3-4V5M3-4V5" stroke="{d}" stroke-width="2"/>
        @dumpling
        <path d="M-20 10Q-16-12 0-12T20 10Q0 18-20 10z"/><path d="M-13-3q3 5 5 9M-5-9q2 6 2 11M4-10q0 6-2 12M12-5q-4 4-5 10" stroke="{d}" stroke-width="2" fill="none"/>
        @bread
        <path d="M-18-2Q-20-14-8-14H8Q20-14 18-2L15 0V13Q15 16 12 16H-12Q-15 16-15 13V0z"/><path d="M-7-6l4 6M1-6l4 6" stroke="{l}" stroke-width="3" stroke-linecap="round"/>
        @cookie
        <circle r="18"/><circle cx="-7" cy="-6" r="3" fill="{d}"/><circle cx="7" cy="-3" r="3.5" fill="{d}"/><circle cx="-2" cy="8" r="3" fill="{d}"/><circle cx="-11" cy="5" r="2" fill="{d}"/><circle cx="9" cy="9" r="2" fill="{d}"/>
        @cheese
        <path d="M-20 0L12-15Q20-12 20 0z"/><path d="M-20 2H20V15H-20z"/><circle cx="-8" cy="9" r="4" fill="{l}"/><circle cx="9" cy="8" r="3" fill="{l}"/><circle cx="9" cy="-5" r="3" fill="{l}"/>
        @egg
        <path d="M0-19C12-19 17 0 17 6A17 14 0 0 1-17 6C-17 0-12-19 0-19z"/><circle cy="5" r="7" fill="#f6b73c"/>
        @milk
        <path d="M-13-16H13L10 19H-10z"/><path d="M-11-2Q-5-6 0-2T11-3L9 16H-9z" fill="{l}"/>
        @cow
        <path d="M-12-8Q0-14 12-8L11 4Q9 18 0 18T-11 4z"/><path d="M-12-8L-20-11-15-1zM12-8L20-11 15-1z"/><ellipse cy="11" rx="8" ry="6" fill="{l}"/><circle cx="-5" cy="-1" r="2" fill="{l}"/><circle cx="5" cy="-1" r="2" fill="{l}"/>
        @pig
        <circle r="17"/><path d="M-16-6L-15-18-6-15zM16-6L15-18 6-15z"/><ellipse cy="5" rx="8" ry="6" fill="{l}"/><circle cx="-3" cy="5" r="1.5"/><circle cx="3" cy="5" r="1.5"/><circle cx="-7" cy="-5" r="2" fill="{l}"/><circle cx="7" cy="-5" r="2" fill="{l}"/>
        @hen
        <path d="M-18-4Q-8 2-2-8-2-18 8-18 16-16 14-8 18 8 8 14-10 18-18-4z"/><path d="M4-18q2-4 4 0 3-3 4 2z" fill="#c8322b"/><path d="M14-12l6 3-6 2z" fill="#f0a830"/><path d="M0 15v5M6 14v6" stroke="#f0a830" stroke-width="2"/>
        @sheep
        <circle cx="-9" r="9"/><circle cx="1" cy="-5" r="10"/><circle cx="10" cy="1" r="9"/><circle cx="1" cy="6" r="9"/><path d="M-8-2Q-14-4-19 0-19 9-13 9-8 8-8-2z" fill="{d}"/><path d="M-3 13v6M8 9v9" stroke="{d}" stroke-width="3"/>
        @steak
        <path d="M-18 2C-20-14 0-18 12-12 22-6 20 8 10 10 2 11 0 18-8 17-16 15-18 10-18 2z"/><path d="M-12 2C-12-9 2-12 10-7 15-3 12 4 7 4" stroke="{l}" stroke-width="3" fill="none" stroke-linecap="round"/>
        @sausage
        <path d="M-14-14Q-8-18-7-10-4 4 12 6 20 8 15 14-12 18-17-9-17-13-14-14z"/><path d="M-11-4l5-2M-6 5l4-4M3 11l2-5" stroke="{l}" stroke-width="2"/>
        @flame
        <path d="M2-20Q4-10 12-3 18 6 12 14 6 20 0 20-14 18-14 5-13-3-7-7-7 0-3 1 0-8 2-20z"/><path d="M0 18Q-8 14-3 5 0 9 3 5 9 13 0 18z" fill="{l}"/>
        @snow
        <path d="M0-19V19M-16-9L16 9M16-9L-16 9M-5-16l5 5 5-5M-5 16l5-5 5 5M-16-3l7-1-2-7M16 3l-7 1 2 7M16-3l-7-1 2-7M-16 3l7 1-2 7" stroke="{c}" stroke-width="3" fill="none" stroke-linecap="round"/>
        @cone
        <path d="M-10 0H10L0 20z" fill="#d9a25f"/><circle cy="-7" r="11"/><path d="M-11-4q5 8 9 1 4 6 7 0 4 4 6-2" fill="{c}"/><path d="M-5-12q2-3 5-3" stroke="{l}" stroke-width="2.5" stroke-linecap="round" fill="none"/>
        @cocoa
        <path d="M-18-8L6-18 18 8-6 18z"/><path d="M-10-11L2 15M-2-15L10 11M-14 1L10-9M-10 9L14-1" stroke="{l}" stroke-width="2"/>
        @comb
        <path d="M-10-17l8 4v9l-8 4-8-4v-9zM10-17l8 4v9l-8 4-8-4v-9zM0 0l8 4v9l-8 4-8-4V4z"/><path d="M-10-12v4" stroke="{l}" stroke-width="3" stroke-linecap="round"/>
        @candy
        <circle r="11"/><path d="M-9-5L-20-11V11L-9 5zM9-5L20-11V11L9 5z"/><path d="M-5-9Q6 0-5 9M5-9Q-2 0 5 9" stroke="{l}" stroke-width="2.5" fill="none"/>
        @cup
        <path d="M-15-6H11V6Q11 17-2 17T-15 6z"/><path d="M11-3Q20-4 18 4 16 9 10 8" stroke="{c}" stroke-width="3.5" fill="none"/><path d="M-8-11q4-4 0-8M2-11q4-4 0-8" stroke="{d}" stroke-width="2.5" fill="none" stroke-linecap="round"/>
        @flower
        <circle cy="-11" r="8"/><circle cx="11" cy="-3" r="8"/><circle cx="7" cy="10" r="8"/><circle cx="-7" cy="10" r="8"/><circle cx="-11" cy="-3" r="8"/><circle r="6" fill="#f6c445"/>
        @lavender
        <path d="M0 20V-4M-9 20Q-7 8-9-2M9 20Q7 8 9-2" stroke="#5b9a3c" stroke-width="2" fill="none"/><path d="M0-20q5 4 0 9 5 4 0 10-5-5 0-10-5-5 0-9zM-10-13q4 4 0 7 4 4 0 8-4-4 0-8-4-3 0-7zM10-13q4 4 0 7 4 4 0 8-4-4 0-8-4-3 0-7z" stroke="{c}" stroke-width="4" stroke-linejoin="round"/>
        @heart
        <path d="M0 18C-26 0-18-16-9-16-4-16-1-13 0-9 1-13 4-16 9-16 18-16 26 0 0 18z"/><path d="M-11-9q-4 3-2 8" stroke="{l}" stroke-width="3" fill="none" stroke-linecap="round"/>
        @paw
        <ellipse cy="9" rx="11" ry="9"/><circle cx="-14" cy="-3" r="5"/><circle cx="-5" cy="-12" r="5.5"/><circle cx="6" cy="-12" r="5.5"/><circle cx="14" cy="-3" r="5"/>
        @bear
        <circle cx="-12" cy="-12" r="7"/><circle cx="12" cy="-12" r="7"/><circle r="17" cy="2"/><ellipse cy="8" rx="8" ry="6" fill="{l}"/><circle cx="-6" cy="-2" r="2" fill="{l}"/><circle cx="6" cy="-2" r="2" fill="{l}"/><circle cy="6" r="2.5"/>
        @cat
        <path d="M-16-18L-5-11H5L16-18 17 4Q14 17 0 17T-17 4z"/><path d="M-9 0v3M9 0v3" stroke="{l}" stroke-width="3.5" stroke-linecap="round"/><path d="M-4 8q4 4 8 0" stroke="{l}" stroke-width="2.5" fill="none"/>
        @dog
        <path d="M-12-13H12L15 4Q12 18 0 18T-15 4z"/><path d="M-12-13Q-22-12-19 6-13 4-11-6zM12-13Q22-12 19 6 13 4 11-6z" fill="{d}"/><ellipse cy="8" rx="8" ry="7" fill="{l}"/><circle cy="5" r="3"/><circle cx="-6" cy="-4" r="2" fill="{l}"/><circle cx="6" cy="-4" r="2" fill="{l}"/>
        @spark
        <path d="M-4-18Q-2-4 12 0-2 4-4 18-6 4-20 0-6-4-4-18zM12-20q1 7 8 8-7 2-8 9-1-7-8-9 7-1 8-8zM12 6q1 5 6 6-5 1-6 7-1-6-6-7 5-1 6-6z"/>
        @bubbles
        <circle cx="-6" cy="5" r="12"/><circle cx="10" cy="-8" r="8"/><circle cx="12" cy="11" r="5"/><path d="M-13 2q2-6 8-6M6-10q1-3 5-3" stroke="{l}" stroke-width="2.5" fill="none" stroke-linecap="round"/>
        @tooth
        <path d="M-15-12C-10-20-4-15 0-15S10-20 15-12C20 0 12 6 11 14 10 20 5 20 4 13 3 6-3 6-4 13-5 20-10 20-11 14-12 6-20 0-15-12z"/><path d="M-10-7q0 5 3 8" stroke="{l}" stroke-width="3" fill="none" stroke-linecap="round"/>
        @bolt
        <path d="M4-20L-14 4H-2L-5 20 14-5H2z"/>
        @wave
        <path d="M-20-8q7-7 13 0t14 0 13 0M-20 2q7-7 13 0t14 0 13 0M-20 12q7-7 13 0t14 0 13 0" stroke="{c}" stroke-width="4" fill="none" stroke-linecap="round"/>
        @sun
        <circle r="9"/><path d="M0-19v5M0 14v5M-19 0h5M14 0h5M-13-13l4 4M9 9l4 4M13-13l-4 4M-9 9l-4 4" stroke="{c}" stroke-width="4" stroke-linecap="round"/>
        @moon
        <path d="M6-18A18 18 0 1 0 17 9 14 14 0 0 1 6-18z"/><circle cx="12" cy="-8" r="2.5"/>
        @shirt
        <path d="M-7-15Q0-9 7-15L19-8 14 2 10 0V17H-10V0L-14 2-19-8z"/>
        @plate
        <circle r="18"/><circle r="11" fill="{l}"/><path d="M-5-3q2-5 7-5" stroke="{c}" stroke-width="2.5" fill="none" stroke-linecap="round"/>
        @cross
        <path d="M-6-18H6V-6H18V6H6V18H-6V6H-18V-6H-6z"/>
        @note
        <path d="M-8 10V-14L14-18V6" stroke="{c}" stroke-width="3.5" fill="none"/><ellipse cx="-12" cy="11" rx="7" ry="5.5"/><ellipse cx="10" cy="7" rx="7" ry="5.5"/>
        @seaweed
        <path d="M-10 20Q-18 8-10-2T-9-19M0 20Q-7 8 1-3T1-20M10 20Q4 10 11 0T10-16" stroke="{c}" stroke-width="6" fill="none" stroke-linecap="round"/>
        @cabbage
        <path d="M-14 18C-24 2-14-20 0-20S24 2 14 18z"/><path d="M0 18V-12M0 6Q-9 0-11-9M0 6Q9 0 11-9" stroke="{l}" stroke-width="2.5" fill="none"/>
        @tofu
        <path d="M-18-4L2-14 18-6V10L-2 19-18 11z"/><path d="M-18-4L-2 4 18-6M-2 4V19" stroke="{d}" stroke-width="2" fill="none"/>
        @pumpkin
        <ellipse cx="-9" cy="4" rx="10" ry="14"/><ellipse cx="9" cy="4" rx="10" ry="14"/><ellipse cy="4" rx="8" ry="15" fill="{l}"/><path d="M0-10q0-7 5-9" stroke="#5b7a35" stroke-width="4" fill="none"/>
        @lantern
        <ellipse rx="16" ry="13"/><path d="M-7-15H7M-7 15H7M0-20v5M0 15v5" stroke="#f0b429" stroke-width="3"/><path d="M-7-12Q-12 0-7 12M7-12Q12 0 7 12" stroke="{l}" stroke-width="2" fill="none"/>
        @tree
        <path d="M0-20L12-5H7L16 8H4V18H-4V8H-16L-7-5H-12z"/>
        @wifi
        <path d="M-20 0A20 20 0 0 1 20 0L14 0A14 14 0 0 0-14 0zM-11 2A11 11 0 0 1 11 2H5A5 5 0 0 0-5 2z"/><circle cy="9" r="4"/>
        """;
}
