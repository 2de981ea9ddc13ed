namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Laundry, cleaning, paper.</summary>
internal static class Cleaning
{
    public const string Table = """
        = Cleaning & Paper|清洁纸品
        == Laundry/Detergent|洗衣/洗衣液粉; detergent; @15A
        Liquid Detergent Colour|护色洗衣液; Laundrelle+ Daywell+; 1L 3.99, 2L 6.99; *shirt #7a5ac0; washes=20
        > Keeps colours bright at 30 degrees.|30℃即可护色亮彩。
        Liquid Detergent White|亮白洗衣液; Laundrelle+ Daywell; 1L 3.99, 2L 6.99; *spark #4fa0e0; washes=20
        > Optical freshness for shirts and sheets.|衬衫床单洁白如新。
        Sensitive Detergent|敏感肌洗衣液; Laundrelle Fernhollow; 1.5L 6.49; *leaf #7fb88a; unscented
        > No perfume, no dye, for babies too.|无香无色，宝宝衣物可用。
        Washing Powder|洗衣粉; Laundrelle+ Daywell; 1.2kg 4.49, 3kg 9.49; box *bubbles #4361b8
        > Oxygen power against stubborn stains.|活氧去渍，对付顽固污垢。
        Detergent Pods|洗衣凝珠; Laundrelle+ Daywell; 16pc:颗 5.49, 40pc:颗 11.99; tub *drop #8a5ac8
        > Drop one into the drum.|丢一颗进滚筒即可。
        Fabric Softener|衣物柔顺剂; Laundrelle+; 1L 1.99, 2L 3.49; *flower #f2a0b8; scent=peony
        > Peony scent and easier ironing.|牡丹花香，熨烫更轻松。
        Stain Remover Spray|衣物去渍喷雾; Laundrelle Sparrowclean; 500ml 3.29; spray-bottle *shirt #e8a0b8
        > Spray on collars, wait five minutes.|喷衣领静置五分钟。
        Wool Wash|羊毛洗涤剂; Laundrelle; 750ml 2.99; *sheep #b8a0d0
        > Lanolin keeps jumpers soft.|羊毛脂呵护毛衣柔软。
        == Cleaning/Dishes|清洁/餐具清洁; washing-up; @15B
        Washing-Up Liquid Lemon|柠檬洗洁精; Sparrowclean+ Daywell+; 500ml 1.29, 1L 2.19; *lemon #e8d83a; scent=lemon
        > A few drops cut the grease of a wok.|几滴即可去除炒锅油污。
        Washing-Up Liquid Aloe|芦荟洗洁精; Sparrowclean Fernhollow; 500ml 1.49; *leaf #7fc07a; scent=aloe
        > Kind to hands.|温和不伤手。
        Dishwasher Tablets|洗碗块; Sparrowclean+ Daywell+; 30tab 4.99, 60tab 8.99; pouch *plate #2f8fc0
        > Cleaner, rinse aid and salt in one.|清洁、光亮、软水三合一。
        Dishwasher Salt|洗碗机软水盐; Sparrowclean; 1.5kg 1.49; box *wave #5fa0c8
        > Against limescale.|防水垢。
        Rinse Aid|洗碗机光亮剂; Sparrowclean; 750ml 2.49; duck-bottle *spark #4fb0d8
        > Glasses dry without spots.|杯具速干无水痕。
        == Cleaning/Surface Cleaners|清洁/表面清洁; spray-bottle; @15B
        All-Purpose Cleaner|多功能清洁剂; Sparrowclean+ Daywell; 1L 1.99, 500ml 1.29; duck-bottle *citrus #f2a030; scent=orange
        > For floors, tiles and tables.|地板、瓷砖、桌面通用。
        Bathroom Cleaner|浴室清洁喷雾; Sparrowclean+ Daywell; 750ml 2.29, 1.5L 3.99; *bubbles #4fb8c8
        > Citric acid dissolves limescale.|柠檬酸溶解水垢。
        Kitchen Degreaser|厨房油污净; Sparrowclean+ Daywell; 750ml 2.49, 1.5L 4.29; *flame #e8842e
        > Melts burnt fat from hobs and hoods.|去除灶台油烟机焦油。
        Glass Cleaner|玻璃清洁剂; Sparrowclean; 750ml 1.79; *spark #8fc8f0
        > Streak-free, also for screens.|无痕擦拭，屏幕亦可。
        Toilet Cleaner|洁厕剂; Sparrowclean+ Daywell+; 750ml 1.49, 2x750ml 2.69; duck-bottle *wave #2f8fa8
        > Clings under the rim.|附着边缘，深层清洁。
        Drain Cleaner|管道疏通剂; Sparrowclean; 1L 3.29; detergent *drop #d9482f
        > Opens blocked sinks overnight.|一夜疏通堵塞下水。
        Vinegar Cleaner|醋酸除垢剂; Sparrowclean; 1L 1.29; duck-bottle *drop #e8e0b0
        > For kettles, taps and coffee machines.|水壶、龙头、咖啡机除垢。
        Disinfectant Wipes|消毒湿巾; Sparrowclean+ Wellrose; 60wipe 2.49, 120wipe 4.29; wipes *cross #4fa8a0
        > For door handles, phones and high chairs.|门把、手机、餐椅皆可。
        == Cleaning/Cleaning Tools|清洁/清洁工具; sponge; @15C
        Kitchen Sponges|厨房海绵擦; Sparrowclean+ Daywell; 5pc:块 1.29, 10pc:块 2.29; #f2c83a
        > Soft side for glass, green side for pots.|软面擦杯，粗面刷锅。
        Steel Scourers|钢丝球; Sparrowclean Daywell; 3pc 0.99; #a8b0b8
        > For what the sponge cannot do.|海绵搞不定的交给它。
        Microfibre Cloths|超细纤维抹布; Sparrowclean+ Daywell; 4pc:块 2.99, 10pc:块 5.99; cloth #5fa8c8
        > Clean with water alone.|清水即可擦净。
        Rubber Gloves|橡胶手套; Sparrowclean; 1pair 1.49; gloves #f2b030
        > Long cuffs, flock-lined, size M.|加长袖口，植绒内里，M码。
        Broom|扫帚; Homestow; 1pc:把 5.99; broom #b58a5a
        > Dense bristles for indoor floors.|密实刷毛，室内地面。
        Floor Mop Set|拖把套装; Homestow Sparrowclean; 1set 14.99; broom #4fa0b8
        > Flat mop with telescopic handle.|平板拖把，伸缩杆。
        Bin Bags 20 L|20升垃圾袋; Daywell Homestow; 40pc:只 1.49; bin-bags #6a7480; recycled
        > Tear-resistant with drawstring.|抗撕裂，抽绳收口。
        Bin Bags 60 L|60升垃圾袋; Daywell Homestow; 15pc:只 1.99; bin-bags #3a424c; recycled
        > For the weekly clear-out.|每周大扫除用。
        == Paper & Foil/Toilet & Kitchen Paper|纸品保鲜/卫生纸与厨房纸; toilet-rolls; @15D
        Toilet Paper 3-Ply|三层卫生纸; Cloudreed+ Daywell+; 8roll 3.49, 16roll 6.49; *flower #8fb8e0
        > Soft quilted sheets, 200 a roll.|柔软压花，每卷200张。
        Recycled Toilet Paper|再生卫生纸; Fernhollow Cloudreed; 8roll 3.29; *leaf #8fae7a; recycled
        > From waste paper, unbleached by chlorine.|再生纸浆，无氯漂白。
        Kitchen Roll|厨房纸; Cloudreed+ Daywell+; 4roll 2.79, 8roll 4.99; kitchen-roll *drop #5fa8d8
        > Absorbs, scrubs and survives wringing.|吸水吸油，拧干再用。
        Tissues Box|盒装抽纸; Cloudreed+; 100sheet 1.19, 3x100sheet 2.99; tissue-box *flower #e8a8b8
        > Three-ply softness for the bedside.|三层柔软，床头常备。
        Pocket Tissues|手帕纸; Cloudreed+ Daywell; 15pk 1.49, 30pk 2.49; wipes *leaf #8fc8a8
        > Strong when wet, ten in a pack.|湿水不破，每包十张。
        Paper Napkins|餐巾纸; Cloudreed Merrymote; 50sheet 1.29; paper-pack *star #d9485a
        > Two-ply, folded, white.|双层折叠，白色。
        == Paper & Foil/Foil & Bags|纸品保鲜/保鲜膜袋; foil; @15D
        Aluminium Foil|铝箔纸; Homestow+ Daywell; 20m 1.99, 30m 2.79; *flame #c8d0d8
        > Tears cleanly at the saw edge.|锯齿边一撕即断。
        Cling Film|保鲜膜; Homestow+ Daywell; 30m 1.29, 60m 2.19; *drop #d8ecf4
        > Sticks to glass and china.|紧贴玻璃陶瓷。
        Baking Paper|烘焙纸; Bakewright; 15m 1.79; *bread #e0c8a0
        > Silicone-coated, use both sides.|硅油涂层，双面可用。
        Freezer Bags|密封保鲜袋; Homestow+; 30pc:只 1.79, 60pc:只 2.99; small-box *snow #6fb0e0
        > Zip seal and a field to write on.|密封拉链，可书写标签。
        """;
}
