namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Personal care and health.</summary>
internal static class Care
{
    public const string Table = """
        = Personal Care & Health|个护健康
        == Body & Skin/Shower & Soap|身体与肌肤/沐浴与香皂; shampoo; @14A
        Shower Gel Lavender|薰衣草沐浴露; Dewmoss+ Daywell; 250ml 1.79, 500ml 2.99; *lavender #a88ac8; scent=lavender
        > Calming, with real lavender oil.|真薰衣草精油，舒缓放松。
        Shower Gel Lemon|柠檬沐浴露; Dewmoss+ Daywell; 250ml 1.79, 500ml 2.99; *lemon #f0d850; scent=lemon
        > Fresh enough to replace the alarm clock.|清爽得能代替闹钟。
        Shower Oil Almond|杏仁沐浴油; Dewmoss Maravelle; 200ml 3.99; *almond #d9a878; scent=almond
        > For dry skin in winter.|冬季干性肌肤适用。
        Hand Soap Aloe|芦荟洗手液; Dewmoss+ Daywell+; 300ml 1.49, 1L 3.49; pump-bottle *leaf #8fc88a; scent=aloe vera
        > Gentle pump soap for the basin.|温和泵压洗手液。
        Bar Soap Olive|橄榄香皂; Dewmoss Olivarra; 100g 1.29; soap *olive #b8c078; vegan
        > Cured for six weeks, lasts for months.|熟成六周，耐用数月。
        Hand Sanitiser|免洗洗手液; Wellrose Daywell; 75ml 1.69; squeeze *cross #a8dcea; alcohol=70%
        > For the bag and the bus.|包里、车上随身带。
        == Body & Skin/Face & Body Care|身体与肌肤/面部与身体护理; tube; @14A
        Hand Cream|护手霜; Dewmoss+; 75ml 2.29, 30ml 1.29; *flower #e8a0b0
        > Absorbs fast and does not stick to the phone.|吸收快，不粘手机。
        Face Cream Day|日霜; Dewmoss Maravelle; 50ml 6.99; small-jar *sun #f2d8c0; spf=15
        > Light moisture with sun filter.|轻润保湿，含防晒。
        Body Lotion|身体乳; Dewmoss; 400ml 3.29; pump-bottle *drop #a8d0d8
        > For normal to dry skin.|中性至干性肌肤适用。
        Sun Cream SPF 50|SPF50防晒霜; Dewmoss+ Daywell; 200ml 7.99, 75ml 3.99; squeeze *sun #f2b030; spf=50
        > Water-resistant, no white film.|防水，不泛白。
        Lip Balm|润唇膏; Dewmoss Maravelle; 4.8g 1.99; roll-on *comb #f0c8a8
        > Beeswax and calendula.|蜂蜡与金盏花。
        Sheet Mask Hyaluron|玻尿酸面膜; Maravelle Saebom; 1pc:片 1.99, 5pc:片 7.99; sachet *drop #8fc0e0
        > Fifteen minutes under a cool mask.|敷十五分钟，清凉补水。
        Make-Up Remover Pads|卸妆棉; Cloudreed Daywell; 80pc:片 1.29; cotton *flower #f2a8c0
        > Two-sided cotton, lint-free.|双面棉，不掉絮。
        == Hair/Shampoo & Conditioner|头发护理/洗发与护发; shampoo; @14B
        Shampoo Repair|修护洗发水; Maravelle+ Daywell; 400ml 3.99, 250ml 2.79; *heart #e0b088
        > Keratin for dry ends.|角蛋白修护干枯发尾。
        Shampoo Anti-Dandruff|去屑洗发水; Maravelle+; 400ml 4.29, 250ml 2.99; *snow #7fb0d8
        > Works from the third wash.|三次见效。
        Shampoo Ginger|生姜洗发水; Jinhe_Kitchen Maravelle; 400ml 4.99; *ginger #d9b060
        > Ginger root for a tingling scalp.|老姜精华，头皮清爽。
        Conditioner|护发素; Maravelle+; 300ml 3.79, 200ml 2.69; squeeze *flower #e8a8b0
        > Combs through without tugging.|一梳到底不打结。
        Solid Shampoo Bar|洗发皂; Fernhollow Dewmoss; 80g 4.99; soap *herb #a8c890; vegan
        > As long as two bottles, no plastic.|一块抵两瓶，零塑料。
        Hair Spray|定型喷雾; Maravelle Daywell; 250ml 2.99; aerosol *wave #c8a0c0
        > Strong hold, brushes out.|强力定型，易梳开。
        Hair Ties|发圈; Maravelle Daywell; 12pc:根 1.79; cotton *candy #c86a8a
        > Without metal, in four colours.|无金属扣，四色。
        == Mouth & Shave/Oral Care|口腔与剃须/口腔护理; tube; @14C
        Toothpaste Mint|薄荷牙膏; Dentaleaf+ Daywell+; 75ml 1.69, 2x75ml 2.79; *tooth #2f9a8a; fluoride=1450 ppm
        > Cool mint, whole-mouth protection.|清凉薄荷，全面防护。
        Toothpaste Whitening|美白牙膏; Dentaleaf Daywell; 75ml 2.49; *spark #8fd0e0; fluoride=1450 ppm
        > Polishes off coffee and tea stains.|去除咖啡茶渍。
        Children's Toothpaste|儿童牙膏; Dentaleaf; 50ml 1.99; *bear #f2a84a; age=2-6 years
        > Mild strawberry, less fluoride.|温和草莓味，低氟。
        Toothbrush Medium|中毛牙刷; Dentaleaf+; 2pc:支 2.99, 4pc:支 4.99; toothbrush *tooth #1f9e89
        > Angled bristles reach the back.|斜角刷毛，深入后牙。
        Bamboo Toothbrush|竹柄牙刷; Fernhollow; 1pc:支 2.49; toothbrush *leaf #c89a5a; vegan
        > The handle goes on the compost.|刷柄可堆肥降解。
        Mouthwash|漱口水; Dentaleaf; 500ml 2.99; water-bottle *drop #3fb0a0; alcohol-free
        > Rinse for thirty seconds.|含漱三十秒。
        Dental Floss|牙线; Dentaleaf Daywell; 50m 1.79; small-box *tooth #4fb8a0
        > Waxed, slides between tight teeth.|上蜡，轻松穿过牙缝。
        == Mouth & Shave/Shaving & Deodorant|口腔与剃须/剃须与止汗; aerosol; @14C
        Razor Three-Blade|三刀头剃须刀; Homestow Dentaleaf; 4pc:把 4.49; razor #3f7fa8
        > With an aloe strip; disposable.|芦荟润滑条，一次性。
        Shaving Foam|剃须泡沫; Dewmoss Daywell; 200ml 1.99; *bubbles #6fb0c8
        > Dense foam for sensitive skin.|细密泡沫，敏感肌适用。
        Deodorant Roll-On|走珠止汗露; Dewmoss Daywell; 50ml 1.99; roll-on *leaf #7fb89a
        > Forty-eight hours, no white marks.|48小时止汗，不留白痕。
        Deodorant Spray|止汗喷雾; Dewmoss Maravelle; 150ml 2.29; *wave #5f9ec8; scent=sea breeze
        > Dry at once.|即喷即干。
        == Hygiene/Feminine Care|卫生护理/女性护理; nappies; @14D
        Sanitary Pads Day|日用卫生巾; Cottonbear Daywell; 14pc:片 1.99; *flower #e88ab0; length=240 mm
        > Thin with wings and a soft top.|轻薄护翼，绵柔表层。
        Sanitary Pads Night|夜用卫生巾; Cottonbear Daywell; 10pc:片 2.29; *moon #6a6ab0; length=330 mm
        > Longer and wider for sleeping.|加长加宽，安心睡眠。
        Panty Liners|护垫; Cottonbear; 40pc:片 1.79; wipes *leaf #a8c8e0; unscented
        > Breathable cotton.|透气棉柔。
        Tampons|卫生棉条; Cottonbear; 32pc:支 2.99; small-box *drop #d86a90
        > Normal, individually wrapped.|普通型，独立包装。
        == Health/First Aid & Remedies|健康/急救与常备; medicine-box; @14E
        Plasters Assorted|创可贴; Wellrose+ Daywell; 20pc:片 1.99, 40pc:片 3.29; *cross #d1495b
        > Four sizes, skin-friendly glue.|四种尺寸，亲肤胶。
        Gauze Bandage|纱布绷带; Wellrose; 4m 1.79; *cross #8fb8d0
        > Elastic, eight centimetres wide.|弹性，宽八厘米。
        Throat Lozenges|润喉糖; Wellrose Honeyacre; 24pc:粒 2.99; *comb #e0a526
        > Honey and sage soothe from the first one.|蜂蜜鼠尾草，一粒即舒。
        Saline Nasal Spray|生理海水鼻喷雾; Wellrose; 20ml 4.49; *wave #4fa0c8
        > Sea water, for daily use.|海水成分，可每日使用。
        Cold & Flu Tea|感冒草本茶; Wellrose Kettlebrook; 15bag 2.99; tea-box *flower #d9b04a
        > Lime blossom, elderflower and thyme.|椴树花、接骨木花与百里香。
        Thermometer|电子体温计; Wellrose; 1pc:支 7.99; *cross #5a8ac0
        > Ten seconds, flexible tip.|十秒测温，软头。
        Face Masks|医用口罩; Wellrose+ Daywell; 10pc:只 2.49, 50pc:只 8.99; *leaf #8fc8e0
        > Three layers with a nose wire.|三层防护，带鼻梁条。
        Heat Patches|暖宝宝; Wellrose; 4pc:片 3.99; sachet *flame #e0703a
        > Eight hours of warmth for back and belly.|腰腹持续发热八小时。
        == Health/Vitamins|健康/维生素; vitamin-jar; @14E
        Vitamin C Fizzy Tablets|维生素C泡腾片; Wellrose+ Daywell; 20tab 1.99, 40tab 3.49; *citrus #f2932e
        > Orange flavour, one glass a day.|橙味，每日一杯。
        Vitamin D3|维生素D3; Wellrose; 90cap 4.99; *sun #f0b82a
        > For the months without sun.|少晒太阳的季节补充。
        Magnesium|镁片; Wellrose; 60tab 4.49; *bolt #6fa8a0
        > For muscles after sport.|运动后放松肌肉。
        Multivitamin|复合维生素; Wellrose; 60tab 5.99; *apple #c84a5a
        > A to zinc in one tablet.|一片涵盖A到锌。
        Omega-3 Fish Oil|深海鱼油; Wellrose Skerrybay; 60cap 7.49; *fish #e0a830
        > From wild-caught fish, without a fishy taste.|野生捕捞，无腥味。
        """;
}
