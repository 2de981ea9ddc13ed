namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Water, soft drinks, juice, beer, wine, tea, coffee.</summary>
internal static class Drinks
{
    public const string Table = """
        = Drinks|饮料酒水
        == Water & Soft Drinks/Water|水与软饮/饮用水; water-bottle; @10A
        Still Water|纯净水; Stillbeck+ Daywell+; 1.5L 0.59, 500ml 0.39, 6x1.5L 2.99; *drop #3a8fc8
        > Soft spring water, low in sodium.|软质泉水，低钠。
        Sparkling Water|气泡水; Stillbeck+; 1.5L 0.65, 500ml 0.45, 6x1.5L 3.29; *bubbles #2f6fa8
        > Fine, lively bubbles that last.|气泡细腻持久。
        Lemon Sparkling Water|柠檬味气泡水; Stillbeck; 750ml 0.89; *lemon #f0d03a; nosugar
        > A hint of lemon and no sugar at all.|一丝柠檬香，零糖。
        == Water & Soft Drinks/Soft Drinks|水与软饮/汽水; can; @10B
        ~ Serve ice-cold.|冰镇饮用。
        Cola|可乐; Fizzlewick+ Daywell+; 330ml 0.79, 6x330ml 3.99; *star #6b1a20; caffeine=yes
        > Caramel, citrus and a cinnamon note.|焦糖、柑橘与一丝肉桂。
        Cola Zero|零糖可乐; Fizzlewick+; 330ml 0.79, 6x330ml 3.99; *star #2a2a30; nosugar, caffeine=yes
        > The same bite without sugar.|同样爽劲，零糖。
        Orange Soda|橙味汽水; Fizzlewick+ Daywell; 330ml 0.79, 6x330ml 3.99; *citrus #f2842a
        > With eight per cent orange juice.|含8%橙汁。
        Lemonade|柠檬汽水; Fizzlewick Daywell; 330ml 0.79; *lemon #e8d02a
        > Cloudy and tart.|浑浊微酸。
        Ginger Ale|干姜水; Fizzlewick; 330ml 0.99; *ginger #c8a04a
        > Dry, for drinking alone or mixing.|干爽，单饮或调酒。
        Tonic Water|汤力水; Fizzlewick; 200ml 0.99; slim-can *flower #4fa8a0
        > Quinine bitter, fine fizz.|奎宁微苦，气泡细密。
        Energy Drink|能量饮料; Fizzlewick+ Daywell; 250ml 1.19, 4x250ml 4.29; slim-can *bolt #f0c020; caffeine=32 mg / 100 ml
        > Caffeine and taurine for the last hundred kilometres.|咖啡因与牛磺酸，撑完最后一百公里。
        Plum Drink|酸梅汤; Jinhe_Kitchen Bubbleleaf; 330ml 1.29; *cherry #7a2a34; vegan
        > Smoked plum, hawthorn and rock sugar: made for hot pot.|乌梅、山楂与冰糖，吃火锅的绝配。
        Herbal Tea Drink|凉茶; Jinhe_Kitchen+; 310ml 1.19, 6x310ml 5.99; *herb #b5281f; vegan
        > Sweet Cantonese herb brew against inner heat.|广式草本，清甜降火。
        == Water & Soft Drinks/Iced Tea & Milk Tea|水与软饮/冰茶与奶茶; drink-bottle; @10B
        Lemon Iced Tea|柠檬冰红茶; Kettlebrook+; 500ml 1.19, 1.5L 1.99; *lemon #c8742a
        > Black tea, lemon juice, moderate sugar.|红茶加柠檬汁，甜度适中。
        Peach Iced Tea|蜜桃冰茶; Kettlebrook; 500ml 1.19; *peach #e8965a
        > Brewed, not mixed from powder.|现泡冷却，非粉末冲调。
        Jasmine Tea Unsweetened|无糖茉莉花茶; Mistpeak Bubbleleaf; 500ml 1.49; *flower #8fb06a; nosugar, vegan
        > Floral green tea with nothing added.|花香绿茶，无添加。
        Oolong Tea Unsweetened|无糖乌龙茶; Mistpeak Umiyama; 500ml 1.49; *leaf #a8742e; nosugar, vegan
        > Roasted and clean, good with rich food.|焙火清爽，解腻佳品。
        Brown Sugar Milk Tea|黑糖珍珠奶茶; Bubbleleaf+; 320ml 2.29, 4x320ml 7.99; noodle-cup *cup #8a5230
        > Tapioca pearls, brown sugar and Assam.|珍珠、黑糖与阿萨姆红茶。
        Taro Milk Tea|芋泥奶茶; Bubbleleaf; 320ml 2.29; noodle-cup *potato #a88ac0
        > Violet, creamy and a little nutty.|香芋紫，绵滑微带坚果香。
        == Water & Soft Drinks/Juice|水与软饮/果汁; brick; @10C
        Orange Juice|橙汁; Pressgrove+ Daywell+; 1L 2.29, 200ml 0.79; *citrus #f2932e; vegan
        > Pressed oranges with pulp.|鲜榨橙汁含果肉。
        Apple Juice Cloudy|浑浊苹果汁; Pressgrove+ Fernhollow; 1L 1.79, 200ml 0.69; *apple #8fb03a; vegan
        > From orchard apples, unfiltered.|果园苹果，未过滤。
        Multivitamin Juice|多种维生素果汁; Pressgrove+ Daywell; 1L 1.89, 3x200ml 1.79; *mango #f0a030; vegan
        > Twelve fruits and ten vitamins.|十二种水果，十种维生素。
        Tomato Juice|番茄汁; Pressgrove; 1L 1.99; *tomato #d9402a; vegan
        > With a pinch of sea salt.|加一撮海盐。
        Cranberry Juice|蔓越莓汁; Pressgrove; 1L 2.79; *berry #a8203a; vegan
        > Tart and dry.|酸爽干冽。
        Coconut Water|椰子水; Palmora Pressgrove; 330ml 1.79; *coconut #5fa88a; vegan, nosugar
        > From young nuts, naturally isotonic.|嫩椰取水，天然电解质。
        Mango Smoothie|芒果奶昔; Pressgrove; 250ml 1.99; drink-bottle *mango #f0a52e; vegan
        > Mango, banana and orange, nothing else.|芒果、香蕉、橙子，别无其他。
        Green Smoothie|绿色蔬果昔; Pressgrove; 250ml 1.99; drink-bottle *leaf #7aa84a; vegan
        > Spinach, apple, kiwi and lime.|菠菜、苹果、猕猴桃与青柠。
        == Beer & Wine/Beer|啤酒葡萄酒/啤酒; beer-bottle; @10D
        ~ Not for sale to anyone under 18.|未满18岁禁止购买。
        Pilsner|皮尔森啤酒; Brauhorn+ Daywell; 500ml 0.99, 6x330ml 4.99; *wheat #d8b04a; alcohol=4.9%
        > Pale, bitter and crisp.|金黄微苦，清爽利落。
        Wheat Beer|小麦啤酒; Brauhorn+; 500ml 1.19, 6x500ml 6.49; *wheat #e0a030; alcohol=5.2%
        > Cloudy with banana and clove.|浑浊，带香蕉丁香气息。
        Dark Lager|黑啤; Brauhorn; 500ml 1.19; *flame #5a3020; alcohol=5%
        > Roasted malt and a dry end.|焦麦香，收口干爽。
        India Pale Ale|印度淡色艾尔; Brauhorn; 330ml 1.99; can *herb #e0742a; alcohol=6.2%
        > Resin, grapefruit and a proper bitterness.|松脂、西柚与扎实的苦味。
        Lager Cans|听装拉格啤酒; Brauhorn+ Daywell+; 500ml 0.99, 6x500ml 5.29; can *wheat #3f8a5a; alcohol=4.8%
        > Light lager for barbecues and matches.|清淡拉格，烧烤看球皆宜。
        Alcohol-Free Beer|无醇啤酒; Brauhorn+; 330ml 0.99, 6x330ml 4.99; *leaf #4d8fc8; alcohol-free
        > Brewed fully, then the alcohol is taken out.|完整酿造后脱醇。
        Apple Cider|苹果酒; Pressgrove Brauhorn; 500ml 1.99; *apple #a8b83a; alcohol=4.5%
        > Dry and sparkling from cider apples.|苹果酿造，干爽带泡。
        == Beer & Wine/Wine|啤酒葡萄酒/葡萄酒; wine-bottle; @10E
        ~ Not for sale to anyone under 18.|未满18岁禁止购买。
        Red Wine Merlot|梅洛红葡萄酒; Courvelle Daywell; 750ml 6.99; *grape #3f1a28; alcohol=13.5%
        > Plums, soft tannins, for pasta and roast.|李子香，单宁柔和，配意面与烤肉。
        Red Wine Cabernet|赤霞珠红葡萄酒; Courvelle; 750ml 8.49; *grape #4a1520; alcohol=14%
        > Blackcurrant and cedar; decant it.|黑醋栗与雪松香，建议醒酒。
        White Wine Riesling|雷司令白葡萄酒; Courvelle; 750ml 6.99; *grape #b8c46a; alcohol=11.5%
        > Crisp apple and a flinty edge.|脆苹果香，带矿石感。
        Rosé|桃红葡萄酒; Courvelle; 750ml 6.49; *strawberry #eaa0a0; alcohol=12%
        > Strawberry-dry, for terraces.|草莓干爽风味，露台首选。
        Sparkling Wine|起泡酒; Courvelle+; 750ml 7.99, 200ml 2.99; *bubbles #2f5a45; alcohol=11.5%
        > Bottle-fermented, small bubbles, brioche.|瓶中发酵，气泡细密，带奶油面包香。
        Mulled Wine|热红酒; Courvelle Brauhorn; 1L 3.99; *star #7a1a28; alcohol=10%
        > Cinnamon, clove and orange: warm, do not boil.|肉桂丁香橙皮，加热勿煮沸。
        Plum Wine|梅酒; Umiyama; 500ml 8.99; *peach #d9a85a; alcohol=10%
        > Whole ume steeped for a year.|整颗青梅浸泡一年。
        Baijiu|白酒; Jinhe_Kitchen; 500ml 15.99; glass-bottle *rice #c8d8e0; alcohol=52%
        > Sorghum spirit, strong and fragrant, for toasts.|高粱酿造，浓香醇厚，举杯庆贺。
        Vodka|伏特加; Brauhorn Daywell; 700ml 10.99; glass-bottle *snow #b8d0dc; alcohol=37.5%
        > Triple distilled from wheat.|小麦三重蒸馏。
        Gin|金酒; Courvelle; 500ml 16.99; glass-bottle *herb #7ab0a8; alcohol=42%
        > Juniper, lemon peel and meadow herbs.|杜松子、柠檬皮与草本。
        == Tea/Black & Herbal Tea|茶/红茶与花草茶; tea-box; @11A
        English Breakfast Tea|英式早餐茶; Kettlebrook+ Daywell+; 20bag 1.99, 80bag 5.99; *leaf #8a4a2a
        > Assam and Ceylon, strong enough for milk.|阿萨姆与锡兰拼配，浓郁宜加奶。
        Earl Grey|伯爵红茶; Kettlebrook+ Daywell; 20bag 2.29, 80bag 6.49; *citrus #3f5a8a
        > Scented with real bergamot oil.|真佛手柑精油调香。
        Peppermint Tea|薄荷茶; Kettlebrook Daywell Fernhollow; 20bag 1.49; *herb #3f9a6a; alcohol-free
        > Cut leaves, clear and cooling.|薄荷叶切碎，清凉通透。
        Camomile Tea|洋甘菊茶; Kettlebrook Daywell; 20bag 1.49; *flower #e8c84a
        > Whole blossoms for a calm evening.|整朵花头，安宁夜晚。
        Fruit Tea Berry|莓果茶; Kettlebrook; 20bag 1.69; *berry #b5284a
        > Hibiscus, rosehip and elderberry, red as wine.|洛神花、玫瑰果、接骨木果，红如葡萄酒。
        Rooibos Vanilla|香草路易波士茶; Kettlebrook; 20bag 1.99; *sun #b5522a; decaf
        > Caffeine-free and naturally sweet.|不含咖啡因，天然微甜。
        Ginger Lemon Tea|姜柠茶; Kettlebrook Fernhollow; 20bag 1.99; *ginger #e0b03a
        > Warms from the first sip.|第一口就暖起来。
        == Tea/Chinese & Japanese Tea|茶/中国茶与日本茶; tea-tin; @11A
        ~ Infuse several times with fresh water.|可反复冲泡。
        Jasmine Green Tea|茉莉花茶; Mistpeak+ Kettlebrook; 100g 5.99, 250g 12.99; *flower #6fa05a
        > Spring green tea scented with blossoms over five nights.|春茶经五夜窨花而成。
        Longjing Green Tea|龙井茶; Mistpeak; 100g 14.99; *leaf #7aa04a
        > Pan-fired flat leaves with chestnut sweetness.|锅炒扁叶，栗香回甘。
        Tieguanyin Oolong|铁观音; Mistpeak; 125g 9.99; *leaf #4a7a3a
        > Orchid aroma, seven infusions.|兰花香，七泡有余香。
        Pu-erh Tea|普洱茶; Mistpeak; 100g 8.99; *leaf #6b3a24
        > Ripe, earthy and dark, after rich meals.|熟普醇厚，饭后解腻。
        Keemun Black Tea|祁门红茶; Mistpeak; 100g 7.99; *leaf #8a3a28
        > Cocoa and a whisper of smoke.|可可香与淡淡烟熏。
        Chrysanthemum Tea|菊花茶; Mistpeak Jinhe_Kitchen; 50g 3.49; *flower #e8c030
        > Whole flowers; add goji and rock sugar.|整朵菊花，加枸杞冰糖。
        Matcha|抹茶粉; Umiyama; 50g 8.99; *leaf #7aa83a
        > Shade-grown, stone-ground, whisk it.|遮荫石磨，用茶筅打起。
        Sencha|日式煎茶; Umiyama Kettlebrook; 100g 6.99; *leaf #4f8a4a
        > Grassy and bright at 70 degrees.|70度冲泡，鲜爽青草香。
        == Coffee & Cocoa/Coffee|咖啡可可/咖啡; coffee-bag; @11B
        Espresso Beans|意式浓缩咖啡豆; Terrabruna+ Daywell+; 1kg 12.99, 500g 6.99, 250g 3.99; *bean #5a3020; roast=dark
        > Dark chocolate, hazelnut, thick crema.|黑巧、榛子、厚实油脂。
        Filter Coffee Ground|滴滤咖啡粉; Terrabruna+; 500g 5.99, 250g 3.29; *cup #a8622e; roast=medium
        > Medium roast for the machine and the pot.|中度烘焙，咖啡机、手冲壶皆宜。
        Single Origin Ethiopia|埃塞俄比亚单品咖啡豆; Terrabruna; 250g 7.49; *flower #c8742a; roast=light
        > Jasmine, bergamot and apricot.|茉莉、佛手柑与杏香。
        Organic Coffee Beans|有机咖啡豆; Fernhollow Terrabruna; 500g 9.49; *bean #4a7c3a; organic, roast=medium
        > Shade-grown and fair-trade.|林荫种植，公平贸易。
        Decaf Coffee Ground|低因咖啡粉; Terrabruna Daywell; 250g 3.99; *moon #5a6a9a; decaf
        > Water process, for the evening.|水处理脱因，晚上也能喝。
        Instant Coffee|速溶咖啡; Terrabruna+ Daywell+; 100g 3.99, 200g 6.99; small-jar *cup #6b3a1f
        > Freeze-dried granules with a full taste.|冻干颗粒，口感饱满。
        3-in-1 Coffee Sticks|三合一速溶咖啡; Terrabruna Jinhe_Kitchen; 10x17g 2.29; small-box *cup #a86a3a
        > Coffee, creamer and sugar in a stick.|咖啡、奶精、糖一条搞定。
        Coffee Capsules Lungo|大杯咖啡胶囊; Terrabruna+ Daywell; 10pod 2.99, 50pod 12.99; small-box *bean #7a5a8a; compatible=capsule system N
        > Aluminium capsules, recyclable.|铝胶囊，可回收。
        Coffee Filters No. 4|4号咖啡滤纸; Homestow Daywell; 100sheet 1.49; small-box *cup #c8a878
        > Unbleached, tear-proof seams.|原木浆，接缝不易破。
        == Coffee & Cocoa/Cocoa|咖啡可可/可可饮品; jar; @11B
        Drinking Chocolate|可可冲饮粉; Cocoavale+; 500g 3.29, 250g 1.99; *cocoa #6b3a24
        > Stir into hot or cold milk.|冷热牛奶皆可冲调。
        Hot Chocolate Flakes|热巧克力片; Cocoavale; 200g 4.99; *flame #4a241a
        > Shaved real chocolate for winter evenings.|现刨真巧克力，冬夜必备。
        Soy Milk Powder|豆浆粉; Cloudbrook Jinhe_Kitchen; 300g 3.49; pouch *soy #c8b07a; vegan
        > Instant soy drink for breakfast with youtiao.|即冲豆浆，早餐配油条。
        """;
}
