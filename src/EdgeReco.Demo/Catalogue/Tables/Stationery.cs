namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Stationery, packing, party and festive goods.</summary>
internal static class Stationery
{
    public const string Table = """
        = Stationery & Party|文具节庆
        == Stationery/Pens & Pencils|文具/笔类; pen-pack; @19A; cl=支
        Ballpoint Pens Blue|蓝色圆珠笔; Inkwren+ Daywell; 4pc 1.99, 10pc 3.99; #2f5fb0; ink=blue
        > Write at once, after months in a drawer too.|放置数月仍下笔出墨。
        Gel Pens Black|黑色中性笔; Inkwren+ Daywell; 3pc 2.49, 10pc 5.99; #22262e; ink=black, line=0.5 mm
        > Smooth half-millimetre line for exams.|0.5毫米顺滑，考试专用。
        Pencils HB|HB铅笔; Inkwren+ Daywell; 6pc 1.79, 12pc 2.99; pen #f2c030
        > Break-resistant lead, with eraser.|不易断芯，带橡皮头。
        Highlighters|荧光笔; Inkwren+; 4pc 2.99, 6pc 3.99; #e8e03a
        > Yellow, green, pink, orange.|黄绿粉橙四色。
        Colouring Pencils|彩色铅笔; Inkwren; 12pc 3.49, 24pc 5.99; pen #e0485e
        > Soft, bright, triangular.|柔软鲜艳，三角笔杆。
        Permanent Markers|油性记号笔; Inkwren Parcelmoth; 2pc 2.49; #22262e
        > For boxes, jars and freezer bags.|写纸箱、瓶罐、冷冻袋。
        Whiteboard Markers|白板笔; Inkwren; 4pc 4.49; #2f9a5a
        > Wipe off dry.|干擦即净。
        == Stationery/Paper & Notebooks|文具/纸本; notebook; @19A; cl=本
        Notebook A5 Ruled|A5横线笔记本; Inkwren+; 1pc 2.49, 3pc 5.99; *leaf #f26419; pages=160
        > Opens flat, ink does not bleed.|平摊书写，不洇墨。
        Notebook A4 Squared|A4方格笔记本; Inkwren Daywell; 1pc 2.99; *star #4fa0c8; pages=160
        > For sums, sketches and plans.|演算、草图、计划。
        Exercise Books|练习本; Inkwren Daywell; 5pc 2.49; *wheat #e8b030
        > Five thin books for school.|五本装，学生用。
        Sticky Notes|便利贴; Inkwren+ Daywell; 100sheet 1.29, 4x100sheet 3.99; small-box *star #f2d850
        > Stick, move, stick again.|可反复粘贴。
        Copy Paper A4|A4复印纸; Inkwren; 500sheet 4.99; paper-pack *leaf #5fa0d0; weight=80 g/m2
        > Bright white for laser and inkjet.|高白度，激光喷墨通用。
        Envelopes|信封; Inkwren; 25pc:个 1.99; envelopes #f4efe2
        > Self-seal, with window.|自粘，带窗口。
        == Stationery/Desk Tools|文具/桌面用品; scissors; @19B
        Scissors|剪刀; Inkwren Daywell; 1pc:把 3.49; #e4573d
        > Soft grip, 21 cm.|软握把，21厘米。
        Glue Stick|固体胶; Inkwren+ Daywell; 1pc:支 1.29, 3pc:支 2.99; glue *drop #f26419
        > Solvent-free, washes out.|无溶剂，可水洗。
        Clear Tape|透明胶带; Parcelmoth Inkwren; 33m 1.49; tape #e8e4c8
        > Crystal clear with a small dispenser.|高透明，附小切割器。
        Stapler|订书机; Inkwren; 1pc 5.99; stapler #33658a; capacity=20 sheets
        > Twenty sheets, no jams.|可订20页不卡钉。
        Eraser|橡皮; Inkwren Daywell; 2pc:块 0.99; sponge #f4f4f0
        > Soft and dust-free.|柔软少屑。
        Ring Binder|活页文件夹; Inkwren; 1pc 2.79; notebook *note #2f5f7a; format=A4
        > Holds 500 sheets.|可装500页。
        Calculator|计算器; Inkwren; 1pc 7.99; calculator #5a646e; battery=1 x AAA
        > Solar and one AAA battery.|太阳能加一节7号电池。
        == Moving & Post/Packing|搬家寄件/包装用品; moving-box; @19B
        Moving Box|搬家纸箱; Parcelmoth; 1pc 2.49, 10pc 21.99; #c8985a; capacity=60 L
        > Double-walled, thirty kilos.|双层瓦楞，承重30公斤。
        Packing Tape|封箱胶带; Parcelmoth+; 50m 1.99, 3x50m 4.99; tape #b58a4a
        > Quiet to unroll, sticks to cardboard.|静音，牢粘纸箱。
        Bubble Wrap|气泡膜; Parcelmoth; 5m 4.49; kitchen-roll *bubbles #a8d0e0
        > For glasses, and for popping.|包玻璃，也能捏着玩。
        Padded Envelopes|气泡信封; Parcelmoth Daywell; 5pc:个 2.99; envelopes #d9b070
        > For books and small parcels.|寄书与小件。
        String|捆扎绳; Parcelmoth; 50m 1.99; tape #c8a878
        > Jute, for parcels and roasts.|麻绳，捆包裹捆烤肉。
        == Party & Festive/Party|派对节庆/派对用品; balloons; @19C
        Balloons|气球; Merrymote Daywell; 20pc 1.99; #f0b030
        > Natural latex, mixed colours.|天然乳胶，混色。
        Birthday Candles|生日蜡烛; Merrymote Bakewright; 24pc:支 1.49; tealights #f25c8a
        > With holders, in stripes.|附底托，条纹款。
        Paper Plates|纸盘; Merrymote+ Daywell; 10pc:只 1.49, 25pc:只 2.99; plate #f4f6f7; recycled
        > Sturdy board, 23 cm.|厚实纸板，23厘米。
        Paper Cups|纸杯; Merrymote+; 20pc:只 1.79, 50pc:只 3.49; cup-pack *star #f2c030
        > For hot and cold, 200 ml.|冷热皆可，200毫升。
        Gift Bag|礼品袋; Merrymote Inkwren; 1pc 1.99; bag-gift #c2185b
        > With ribbon handles and a tag.|缎带提手，附标签。
        Wrapping Paper|包装纸; Merrymote Inkwren; 2m 1.99; kitchen-roll *star #c2185b
        > Heavy paper with little stars.|厚纸小星星图案。
        Greeting Card|贺卡; Inkwren Merrymote; 1pc:张 1.79; red-packet *heart #e88a9a
        > Blank inside for your own words.|内页空白，写下心意。
        == Party & Festive/Seasonal Decoration|派对节庆/节日装饰; lantern; @19C
        Red Lanterns|红灯笼; Merrymote Jinhe_Kitchen; 2pc:个 5.99; *lantern #d0202a; occasion=Lunar New Year
        > Silk-look lanterns with tassels for the door.|绸面流苏，挂在门口迎春。
        Red Envelopes|红包; Merrymote Jinhe_Kitchen; 10pc:个 1.99; red-packet *flower #d0202a; occasion=Lunar New Year
        > Gold-stamped, for lucky money.|烫金封面，装压岁钱。
        Spring Couplets|春联; Jinhe_Kitchen; 1set 4.99; red-packet *star #c81a24; occasion=Lunar New Year
        > Two verses and a 'fu' for the door frame.|上下联加福字，贴门框。
        Christmas Baubles|圣诞彩球; Merrymote Homestow; 12pc 6.99; baubles #c8202f; occasion=Christmas
        > Shatterproof in red and gold.|红金双色，防摔。
        Fairy Lights|圣诞灯串; Glimmerby Merrymote; 10m 9.99; lights #3f7a4a; occasion=Christmas, light=100 LEDs
        > Warm white, for tree and window.|暖白光，圣诞树与窗户。
        Pumpkin Lantern|南瓜灯; Merrymote; 1pc 4.99; pumpkin #f0842e; occasion=Halloween
        > Flickering LED, no carving.|闪烁LED，免雕刻。
        Sparklers|仙女棒; Merrymote; 10pc:根 1.99; sparklers #f0b030; occasion=New Year
        > For midnight, outdoors only.|午夜点燃，仅限户外。
        == Party & Festive/Toys & Games|派对节庆/玩具游戏; toy; @19D
        Playing Cards|扑克牌; Inkwren Merrymote; 1pc:副 2.49; cards *heart #d0303a
        > Linen finish, two jokers.|亚麻纹，含大小王。
        Plush Bear|毛绒小熊; Cottonbear Merrymote; 1pc:只 9.99; plush #b5824a
        > Washable and good at listening.|可水洗，善于倾听。
        Soap Bubbles|泡泡水; Merrymote; 60ml 0.99; drink-bottle *bubbles #8fd0f0
        > With a wand in the lid.|瓶盖自带泡泡棒。
        Modelling Clay|彩泥; Inkwren; 4pc:罐 4.49; cup-pack *star #f2a030; age=3+
        > Soft, four colours, dries slowly.|柔软四色，不易干。
        Jigsaw Puzzle 500|500片拼图; Inkwren Merrymote; 1pc:盒 8.99; box *tree #4f8aa8; pieces=500
        > A rainy Sunday in a box.|一盒装下整个雨天的周日。
        """;
}
