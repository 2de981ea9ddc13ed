namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Kitchenware, light, batteries, tools, storage, candles.</summary>
internal static class Home
{
    public const string Table = """
        = Home & Kitchen|家居厨具
        == Kitchenware/Pots & Pans|厨具/锅具; pan; @16A; cl=口
        Frying Pan 24 cm|24厘米煎锅; Panwright Homestow; 1pc 19.99; #3d4451; diameter=24 cm, induction=yes
        > Non-stick, flat on induction, oven-safe handle.|不粘涂层，电磁炉可用，手柄耐烤。
        Frying Pan 28 cm|28厘米煎锅; Panwright Homestow; 1pc 24.99; #3d4451; diameter=28 cm, induction=yes
        > Room for four eggs and bacon.|四个蛋加培根也放得下。
        Carbon Steel Wok 32 cm|32厘米碳钢炒锅; Panwright Jinhe_Kitchen; 1pc 29.99; wok #5a626c; diameter=32 cm
        > Heats in a breath; season it and it never sticks.|升温快，开锅养好不粘锅。
        Saucepan 20 cm|20厘米汤锅; Panwright Homestow; 1pc 22.99; pot #c84a3a; diameter=20 cm
        > With a glass lid and a pouring rim.|带玻璃盖和导流口。
        Hot Pot Divided 30 cm|30厘米鸳鸯锅; Panwright Jinhe_Kitchen; 1pc 27.99; pot #a8b0b8; diameter=30 cm, induction=yes
        > Two broths side by side: mild here, fire there.|一锅两味，清汤红汤各一半。
        Steamer Bamboo|竹蒸笼; Jinhe_Kitchen Knifewood; 1pc:套 12.99; container *bowl #c89a5a; diameter=24 cm
        > Two tiers and a lid for buns and dumplings.|双层带盖，蒸包子水饺。
        == Kitchenware/Knives & Tools|厨具/刀具与工具; utensil; @16A; cl=把
        Chef's Knife|主厨刀; Knifewood Panwright; 1pc 19.99; knife #6b3a24; blade=20 cm
        > Forged steel that takes an edge.|锻造钢，易磨锋利。
        Chinese Cleaver|中式菜刀; Knifewood Jinhe_Kitchen; 1pc 24.99; knife #2f2a2a; blade=18 cm
        > Slices, smashes, scoops.|切、拍、铲一刀多用。
        Vegetable Peeler|削皮刀; Knifewood Homestow; 1pc 3.49; peeler #c84a3a; dishwasher
        > Swivel blade for left and right hands.|旋转刀头，左右手皆可。
        Wooden Spoon|木勺; Knifewood Homestow; 1pc 2.29; #b5824a
        > Beech, oiled, kind to coatings.|榉木上油，不伤涂层。
        Silicone Spatula|硅胶铲; Homestow Knifewood; 1pc 4.49; #e0604a; dishwasher
        > Heatproof to 230 degrees.|耐热230℃。
        Chopping Board|砧板; Knifewood Homestow; 1pc:块 12.99; board #c8935a; material=bamboo
        > Bamboo with a juice groove.|竹制带汁槽。
        Kitchen Scissors|厨房剪刀; Knifewood Homestow; 1pc 6.99; scissors #3f7a6a; dishwasher
        > For herbs, chicken and noodles.|剪香草、鸡肉和面条。
        Tin Opener|开罐器; Homestow; 1pc:个 4.99; can-opener #c84a3a
        > Turns easily and leaves no sharp edge.|轻松旋开，不留锋边。
        Hot Pot Ladle Set|火锅漏勺套装; Jinhe_Kitchen Homestow; 1set 6.99; utensil #b8c0c8; material=stainless steel
        > One with holes, one without.|一漏勺一汤勺。
        == Kitchenware/Tableware|厨具/餐具; mug; @16B
        Mug White|白色马克杯; Homestow+ Daywell; 1pc:只 2.99, 4pc:只 9.99; #eef0f2; dishwasher
        > Stoneware, 350 ml, microwave-safe.|炻瓷，350毫升，可微波。
        Mug Cat|猫咪马克杯; Homestow Miauwell; 1pc:只 4.99; *cat #f2b5a7; dishwasher
        > A sleepy face that wakes up with coffee.|睡眼猫脸，配咖啡醒来。
        Drinking Glasses|玻璃水杯; Homestow Daywell; 6pc:只 7.99; glasses #a8d8ea; dishwasher
        > Stackable, 300 ml.|可叠放，300毫升。
        Dinner Plate|餐盘; Homestow Daywell; 1pc:只 3.49, 4pc:只 11.99; plate #f4f6f7; dishwasher
        > Porcelain, 26 cm.|瓷质，直径26厘米。
        Rice Bowl Blue|青花饭碗; Jinhe_Kitchen Umiyama; 1pc:只 3.29, 4pc:只 10.99; bowl #eef3fb; dishwasher
        > Blue rim on white porcelain.|白瓷青边。
        Noodle Bowl|拉面碗; Umiyama Jinhe_Kitchen; 1pc:只 6.99; bowl #c8483a; capacity=1 L
        > Deep enough for broth and toppings.|够深，汤料都装得下。
        Chopsticks Bamboo|竹筷; Jinhe_Kitchen+; 10pair 2.99, 20pair 4.99; chopsticks #c89a5a
        > Smooth, unlacquered, for every day.|光滑无漆，日常使用。
        Stainless Chopsticks|不锈钢筷; Saebom; 5pair 6.99; chopsticks #b8c0c8; dishwasher
        > Flat Korean style.|韩式扁筷。
        == Kitchenware/Storage & Flasks|厨具/收纳与水壶; container; @16B
        Food Container 1 L|1升保鲜盒; Homestow+; 1pc 3.99, 3pc 9.99; #6fc0a8; dishwasher
        > Four clips, tight for soup.|四扣密封，装汤不漏。
        Lunch Box Divided|分格便当盒; Homestow Umiyama; 1pc 8.99; #e8a04a; dishwasher
        > Rice here, greens there.|饭菜分开不串味。
        Vacuum Flask|保温杯; Homestow Panwright; 1pc 16.99; flask #2f5f7a; capacity=500 ml
        > Hot for twelve hours, cold for twenty-four.|保热十二小时，保冷二十四小时。
        Water Bottle Steel|不锈钢水瓶; Homestow Panwright; 1pc 12.99; flask #7fb89a; capacity=750 ml
        > For sport and the office.|运动办公皆宜。
        Shopping Bag|购物袋; Daywell Fernhollow; 1pc 0.99; bag-gift #5c9e48; recycled
        > Holds twelve kilos, folds to nothing.|承重十二公斤，可折叠。
        == Light & Power/Light Bulbs|照明电池/灯泡; bulb; @17A
        LED Bulb E27 Warm White|E27暖光LED灯泡; Glimmerby+ Daywell; 1pc 3.99, 3pc 9.99; #f8cf5a; socket=E27, power=8.5 W, light=806 lm, colour=2700 K
        > Replaces a 60-watt bulb, for living rooms.|替代60瓦灯泡，客厅适用。
        LED Bulb E27 Cool White|E27白光LED灯泡; Glimmerby Daywell; 1pc 3.99; #cfe4f2; socket=E27, power=8.5 W, light=806 lm, colour=4000 K
        > Neutral light for kitchen and desk.|中性白光，厨房书桌适用。
        LED Bulb E14 Candle|E14蜡烛LED灯泡; Glimmerby Daywell; 1pc 3.49; #f6c060; socket=E14, power=4.9 W, light=470 lm
        > Small screw base for chandeliers.|小螺口，吊灯适用。
        LED Spot GU10|GU10射灯LED; Glimmerby+; 1pc 3.99, 5pc 14.99; #f2d88a; socket=GU10, power=4.3 W, light=345 lm
        > Sharp 36-degree beam.|36度聚光。
        Night Light|小夜灯; Glimmerby; 1pc 5.99; charger *moon #f2e2b0; power=0.5 W
        > Turns itself on at dusk.|天黑自动亮。
        Torch LED|LED手电筒; Glimmerby Voltberry; 1pc:支 8.99; torch #f2d850; battery=2 x AA, light=200 lm
        > Fits the glove box; takes two AA batteries.|放进手套箱，用两节5号电池。
        == Light & Power/Batteries|照明电池/电池; battery; @17A; cl=节
        ~ Do not throw used batteries in the bin; return them at the till.|废电池请勿丢弃，可交回收银台。
        AA Batteries|5号碱性电池; Voltberry+ Daywell+; 4pc 3.49, 8pc 5.99, 16pc 9.99; *bolt #e4573d; battery size=AA (LR6), voltage=1.5 V
        > Alkaline power for remotes, toys and torches.|碱性电池，遥控器、玩具、手电通用。
        AAA Batteries|7号碱性电池; Voltberry+ Daywell+; 4pc 3.49, 8pc 5.99; *bolt #4cc0a0; battery size=AAA (LR03), voltage=1.5 V
        > Slim cells for mice and remotes.|细小型，鼠标遥控器适用。
        9 V Battery|9伏电池; Voltberry; 1pc 3.99; *bolt #f0b030; battery size=9V (6LR61), voltage=9 V
        > For smoke alarms and guitar pedals.|烟雾报警器与效果器适用。
        CR2032 Button Cells|CR2032纽扣电池; Voltberry+; 2pc:粒 2.49, 4pc:粒 3.99; button-cell *bolt #e4573d; battery size=CR2032, voltage=3 V
        > For scales, car keys and watches.|电子秤、车钥匙、手表适用。
        Rechargeable AA|5号充电电池; Voltberry; 4pc 9.99; *bolt #5fae5a; battery size=AA (HR6), capacity=2100 mAh
        > A thousand charges, ready to use.|可充千次，即买即用。
        Battery Charger|电池充电器; Voltberry; 1pc:个 14.99; charger *bolt #4a4a58; battery size=AA AAA
        > Charges four cells and stops by itself.|可充四节，充满自停。
        == Light & Power/Plugs & Extension|照明电池/插座与延长线; power-strip; @17A
        Extension Lead 3-Way|三位插线板; Ohmsen+ Daywell; 1.5m 6.99, 3m 9.99; #eef1f4; sockets=3
        > With switch and child protection.|带开关和儿童保护门。
        Extension Lead 6-Way USB|六位USB插线板; Ohmsen; 2m 16.99; #3a4450; sockets=6, usb=2
        > Surge protection and two USB ports.|防浪涌，带两个USB口。
        Travel Adapter|旅行转换插头; Ohmsen; 1pc 11.99; adapter #eef1f4; regions=EU UK US AU
        > One cube for most of the world.|一个走遍大半个世界。
        Timer Plug|定时插座; Ohmsen; 1pc 5.99; charger *sun #e8ecef
        > Fifteen-minute steps, for lamps and fairy lights.|每格15分钟，控制灯具彩灯。
        == Living/Candles & Lighters|生活杂货/蜡烛与火柴; candle; @17B
        Scented Candle Vanilla|香草香薰蜡烛; Homestow Maravelle; 1pc:支 4.99; *flower #f2e0c0; scent=vanilla
        > Soy wax, thirty hours.|大豆蜡，燃烧三十小时。
        Scented Candle Pine|松木香薰蜡烛; Homestow Merrymote; 1pc:支 4.99; *tree #4a7a5a; scent=pine
        > The smell of a cold forest.|寒冷森林的气味。
        Tea Lights|茶蜡; Homestow+ Daywell; 30pc 2.49, 50pc 3.79; tealights #f4f0e6
        > Four hours each.|每粒燃烧四小时。
        Matches|火柴; Homestow Daywell; 3box 0.99; matches *flame #c8322b
        > Long, from poplar wood.|杨木长火柴。
        Lighters|打火机; Daywell Homestow; 3pc:只 1.99; glue *flame #e8a030
        > Child-safe, refillable.|防童锁，可充气。
        == Living/Tools & Garden|生活杂货/工具与园艺; screwdriver; @17B
        Screwdriver Set|螺丝刀套装; Homestow Panwright; 1set 9.99; #e0842e
        > Six magnetic tips in a case.|六支磁头带收纳盒。
        Duct Tape|强力布基胶带; Parcelmoth Homestow; 25m 4.99; tape #6a747e
        > Mends hoses, bags and pride.|修水管、补箱包，啥都能粘。
        Picture Hooks|免钉挂钩; Homestow; 6pc 2.99; pen-pack #8d7b68
        > Hold two kilos, leave no mark.|承重两公斤，撕下无痕。
        Super Glue|强力胶; Parcelmoth Inkwren; 3g 2.49; tube *bolt #d9482f
        > Grips in ten seconds.|十秒粘牢。
        Potting Soil|营养土; Fernhollow Homestow; 10L 3.49; litter-bag *leaf #5c8a3a
        > Peat-free, for window boxes.|无泥炭，阳台花箱用。
        Charcoal|烧烤木炭; Homestow; 3kg 4.99; pet-bag *flame #3a3a3a
        > Beech lumps, ready in half an hour.|榉木块炭，半小时即可烤。
        Firelighters|引火块; Homestow; 32pc:块 1.99; small-box *flame #e0602f
        > Wood wool and wax.|木丝与蜡制成。
        Disposable Grill|一次性烧烤盒; Homestow; 1pc 4.49; foil *flame #d0d6dc
        > Tray, charcoal and grid for the park.|炭、盘、网一体，公园野餐用。
        """;
}
