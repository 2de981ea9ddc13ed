namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Fruit, vegetables, mushrooms, herbs, flowers.</summary>
internal static class Produce
{
    public const string Table = """
        = Fruit & Vegetables|水果蔬菜
        == Fruit/Apples & Pears|水果/苹果和梨; apple; @1A; loose
        ~ Keeps for two weeks in the fridge.|冷藏可存放两周。
        Gala Apples|嘎啦苹果; Orchardine+; 1kg 2.49, 2kg 4.49; #d9483b; origin=regional
        > Sweet, mild and crisp: the apple that every child eats.|香甜脆口、味道温和，孩子都爱吃。
        Fuji Apples|红富士苹果; Orchardine; 1kg 2.99; #e0685a; origin=regional
        > Very juicy with honey-sweet flesh; keeps well in the fruit bowl.|汁多蜜甜，摆在果盘里也耐放。
        Granny Smith Apples|青苹果; Orchardine; 1kg 2.69; #8fbf3f
        > Green, firm and properly sour; the best for pies.|青绿硬脆，酸得地道，做苹果派最佳。
        Organic Braeburn Apples|有机布瑞本苹果; Fernhollow; 1kg 3.79; #c8473a; organic
        > Balanced sweet and tart, unwaxed, so the peel tastes too.|酸甜平衡，不打蜡，可带皮食用。
        Conference Pears|康佛伦斯梨; Orchardine; 1kg 2.79; pear #b5b04a
        > Long green pears that soften to butter within a few days.|长形青梨，放几天便绵软如黄油。
        Nashi Pears|水晶梨; Orchardine; 1kg 3.49; apple #d9b75a
        > Round Asian pears, crisp as an apple and full of water.|圆润亚洲梨，脆如苹果，水分充足。
        == Fruit/Citrus|水果/柑橘; orange; @1A; loose
        Oranges|橙子; Palmora+; 1kg 1.99, 2kg 3.49; #f2932e
        > Navel oranges for peeling and for juice in the morning.|脐橙，剥着吃或早晨榨汁都好。
        Clementines|小柑橘; Palmora; 1kg 2.49; #f07a1f
        > Seedless, easy to peel, a winter favourite.|无籽易剥，冬日最受欢迎。
        Pink Grapefruit|红心西柚; Palmora; 1pc 0.89; #ef7a5f
        > Bittersweet and pink inside; halve it and reach for a spoon.|果肉粉红微苦回甘，对半切开用勺挖食。
        Pomelo|蜜柚; Palmora; 1pc 2.99; lemon #c9d06a
        > Thick-skinned giant citrus with sweet, dry segments.|厚皮大柚，果瓣清甜爽口。
        Lemons|柠檬; Palmora; 500g 1.49; lemon #f5d13a
        > Unwaxed, so the zest is good for baking and tea.|未打蜡，柠檬皮可用于烘焙和泡茶。
        Limes|青柠; Palmora; 4pc 1.59; lemon #8fb83a
        > For guacamole, Thai soups and mojitos.|用于牛油果酱、泰式汤和莫吉托。
        == Fruit/Berries & Grapes|水果/浆果与葡萄; punnet; @1B; loose
        ~ Wash just before eating.|食用前再清洗。
        Strawberries|草莓; Orchardine Fernhollow; 400g 3.49; strawberries *strawberry #e0344a
        > Fragrant field strawberries, picked red all the way to the stem.|香甜露地草莓，红透到蒂才采摘。
        Blueberries|蓝莓; Orchardine+; 125g 1.99, 300g 4.29; *berry #4a5aa8
        > Firm berries with bloom, for muesli and muffins.|果粉饱满紧实，配麦片、做玛芬。
        Raspberries|树莓; Orchardine; 125g 2.49; *berry #d93a5e
        > Soft, fragrant and gone in a minute.|柔软芬芳，一眨眼就吃完。
        White Grapes|无籽青提; Palmora; 500g 2.79; grapes #b5c95a
        > Seedless, thin-skinned and crunchy from the fridge.|无籽薄皮，冷藏后更脆甜。
        Red Grapes|红提; Palmora; 500g 2.79; grapes #a3365a
        > Plump red grapes with a winey sweetness.|粒大饱满，带着酒香般的甜。
        Cherries|樱桃; Orchardine; 500g 4.99; cherries #a8152e
        > Dark heart cherries from the short July season.|深红甜樱桃，七月短暂的美味。
        == Fruit/Tropical & Stone Fruit|水果/热带水果与核果; mango; @1B; loose
        Bananas|香蕉; Palmora Fernhollow; 1kg 1.79; banana #f5cf3f
        > Just yellow, with a hint of green: ripe the day after tomorrow.|微黄带青，后天正好熟透。
        Mango|芒果; Palmora; 1pc 1.79; #f2a03d
        > Fibreless and honeyed; it gives a little when pressed.|无丝蜜甜，轻按微软即可食用。
        Pineapple|菠萝; Palmora; 1pc 2.99; pineapple #e0a83a
        > Extra-sweet golden pineapple with a fresh crown.|金黄特甜菠萝，冠叶新鲜。
        Ready-to-Eat Avocados|即食牛油果; Palmora+; 2pc 2.79, 1pc 1.49; avocado #cfdc8a
        > Ripened to the day: buttery for toast and sushi.|熟度刚好，细腻如黄油，配吐司或寿司。
        Kiwis|猕猴桃; Palmora; 500g 2.19; kiwi #8fbf3f
        > Green kiwis with more vitamin C than oranges.|绿心猕猴桃，维C比橙子还多。
        Dragon Fruit|红心火龙果; Palmora; 1pc 2.99; dragonfruit #d9346e
        > Magenta flesh dotted with tiny seeds, mild and juicy.|果肉玫红布满小籽，清甜多汁。
        Lychees|荔枝; Palmora; 500g 4.49; lychee #c8443f
        > Perfumed white flesh under a thin red shell.|薄红外壳下是香甜白润的果肉。
        Coconut|椰子; Palmora; 1pc 2.29; coconut
        > Old coconut with water inside and meat to grate.|老椰子，内有椰汁，椰肉可擦丝。
        Watermelon|西瓜; Palmora; 3kg 4.99; watermelon #e0454f
        > Seedless and red, sold whole; chill it before cutting.|无籽红瓤，整个出售，切前先冰镇。
        Galia Melon|加利亚甜瓜; Palmora; 1pc 2.79; melon #c9b04a
        > Netted skin, pale green flesh and a lot of scent.|网纹外皮，淡绿果肉，香气浓郁。
        Peaches|水蜜桃; Orchardine; 1kg 2.99; peach #f2a56b
        > Yellow-fleshed peaches that need a napkin.|黄肉桃子，多汁到要备好纸巾。
        == Vegetables/Tomatoes & Cucumbers|蔬菜/番茄与黄瓜; tomato; @1C; loose
        Tomatoes|番茄; Greenrow+ Fernhollow; 500g 1.49, 1kg 2.69; #e0412f
        > Round salad tomatoes, firm enough to slice.|圆形沙拉番茄，紧实好切。
        Vine Tomatoes|带枝番茄; Greenrow; 500g 1.99; vine-tomatoes #d9362a
        > Sold on the vine, which keeps the scent in.|连枝出售，锁住番茄香气。
        Cherry Tomatoes|樱桃番茄; Greenrow+; 250g 1.59, 500g 2.79; punnet *tomato #e2462f
        > Sweet little ones for lunch boxes and trays of roast vegetables.|小巧香甜，适合便当与烤蔬菜。
        Cucumber|黄瓜; Greenrow Fernhollow; 1pc 0.79; cucumber #5f9a3d
        > Crunchy and cool; smack it and dress it with garlic.|清脆爽口，拍一拍拌上蒜就是一道菜。
        Peppers Mixed|三色彩椒; Greenrow; 3pc 1.99; pepper-veg #e8a020
        > One red, one yellow, one green: for stir-fries and ratatouille.|红黄绿各一只，快炒或炖菜皆宜。
        Red Pointed Peppers|红尖椒; Greenrow; 500g 2.29; pepper-veg #d4302a
        > Sweet, thin-skinned and good from the grill.|皮薄味甜，烤着吃很香。
        Chilli Peppers|小米辣; Greenrow; 100g 1.09; chillies #cf2320; heat=hot
        > Small and serious: start with half of one.|个小劲大，先放半根试试。
        Aubergine|茄子; Greenrow; 1pc 1.29; aubergine #5a3a6b
        > Glossy purple; turns silky when fried or roasted.|紫亮饱满，煎烤后软滑。
        Courgettes|西葫芦; Greenrow; 500g 1.49; cucumber #4a8a3f
        > Tender and quick to cook, from ratatouille to noodles.|鲜嫩易熟，炖菜拌面都合适。
        == Vegetables/Leaves & Salads|蔬菜/叶菜与沙拉; lettuce; @1D; loose
        ~ Keeps crisp in a damp cloth in the fridge.|用湿布包好冷藏可保持脆嫩。
        Iceberg Lettuce|结球生菜; Greenrow; 1head 0.99; #8fbf6a
        > Crunchy leaves for burgers, tacos and lettuce wraps.|爽脆叶片，夹汉堡、卷烤肉都好。
        Romaine Hearts|罗马生菜心; Greenrow; 2pc 1.69; #6aa84f
        > Crisp ribs that carry a Caesar dressing.|脆嫩叶梗，凯撒沙拉的主角。
        Baby Spinach|嫩菠菜; Greenrow Fernhollow; 200g 1.79; candy-bag *leaf #3f8a3a
        > Washed tender leaves; a bag melts down to a spoonful.|免洗嫩叶，一袋下锅缩成一勺。
        Pak Choi|上海青; Greenrow; 500g 1.69; bok-choy #5c9e48
        > Juicy white stems and dark leaves for wok and noodle soup.|梗白多汁叶色深绿，快炒或下面皆宜。
        Chinese Cabbage|大白菜; Greenrow; 1head 1.99; bok-choy #b5cf7a
        > Mild and sweet, for hot pot, dumplings and kimchi.|清甜温和，涮锅、包饺子、做泡菜。
        Crown Daisy|茼蒿; Greenrow; 300g 1.79; leafy-bunch #4a8a3f
        > Aromatic chrysanthemum greens that belong in a hot pot.|清香独特，火锅必点的青菜。
        Choy Sum|菜心; Greenrow; 400g 1.99; leafy-bunch #5f9a3d
        > Blanch for a minute and pour over oyster sauce.|焯水一分钟，淋上蚝油即可。
        White Cabbage|卷心菜; Greenrow; 1head 1.49; cabbage #a5c97a
        > Firm head for slaw, stew and hand-torn stir-fry.|结球紧实，凉拌、炖煮、手撕包菜都行。
        Salad Mix|混合沙拉菜; Greenrow Daywell; 150g 1.29; candy-bag *leaf #6aa84f
        > Washed leaves of five kinds, ready for the bowl.|五种菜叶洗净混合，开袋即食。
        == Vegetables/Roots & Onions|蔬菜/根茎与葱蒜; potatoes; @1E; loose
        ~ Store in a cool, dark place.|阴凉避光保存。
        Potatoes Waxy|黄心土豆; Greenrow+ Daywell; 2kg 2.29, 5kg 4.79; #d9b878
        > Stay firm when boiled; for salads, frying and shredded stir-fry.|煮后不散，适合沙拉、煎炸和土豆丝。
        Sweet Potatoes|红薯; Greenrow; 1kg 2.29; yam #c8704a
        > Orange and sweet; roast them whole until they caramelise.|橙心香甜，整个烤到流蜜。
        Carrots|胡萝卜; Greenrow+ Fernhollow; 1kg 1.09, 2kg 1.89; carrots #f0842e
        > Washed, crunchy and sweet enough to snack on.|洗净脆甜，当零食也行。
        Daikon Radish|白萝卜; Greenrow; 1pc 1.49; daikon #f4f4ea
        > Juicy white radish for stews, pickles and beef broth.|白嫩多汁，炖牛腩、做泡菜都好。
        Lotus Root|莲藕; Greenrow; 400g 2.99; lotus #d9b08a
        > Crisp slices with holes for hot pot and stir-fries; starchy in soup.|切片爽脆，涮锅小炒，煲汤则粉糯。
        Ginger|生姜; Greenrow; 200g 0.99; ginger #d9b06a
        > Fresh and sharp, for the wok, for tea and against colds.|新鲜辛香，炒菜、煮姜茶、驱寒。
        Onions|洋葱; Greenrow+; 1kg 1.19, 2kg 1.99; onion #c98a3a
        > Yellow onions, the beginning of almost every recipe.|黄皮洋葱，几乎所有菜的开始。
        Red Onions|紫洋葱; Greenrow; 500g 0.99; onion #9a3a6b
        > Milder and prettier; slice it thin for salads.|味道温和颜色好看，切薄片拌沙拉。
        Garlic|大蒜; Greenrow Daywell; 200g 1.19; garlic #b58ab0
        > Fat cloves with a papery purple skin.|紫皮蒜，蒜瓣饱满。
        Spring Onions|小葱; Greenrow; 1bunch 0.79; spring-onions #5f9a3d
        > White for the wok, green for the bowl.|葱白下锅爆香，葱绿撒在碗里。
        Leeks|大葱; Greenrow; 500g 1.59; spring-onions #7aa85a
        > Sweet when braised; essential for scallion lamb and soups.|炖煮回甘，葱爆羊肉和煮汤少不了。
        == Vegetables/More Vegetables|蔬菜/其他蔬菜; broccoli; @1E; loose
        Broccoli|西兰花; Greenrow Fernhollow; 500g 1.69; #4f8a3c
        > Tight green heads; three minutes of steam is enough.|花球紧实，蒸三分钟就够。
        Cauliflower|花椰菜; Greenrow; 1head 1.99; #efe6cf
        > White and nutty when roasted; dry-pot it with chilli.|烤后带坚果香，也可做干锅花菜。
        Celery|西芹; Greenrow; 1pc 1.39; celery #8fb85a
        > Crisp stalks for soffritto, juice and stir-fried beef.|脆嫩茎秆，炒牛肉、榨汁、做底料。
        Green Beans|四季豆; Greenrow; 400g 2.19; beans-veg #5c9e48
        > Trim, then dry-fry with minced pork and garlic.|择好后干煸，加肉末和蒜。
        Sweetcorn|甜玉米; Greenrow; 2pc 1.79; corn #f2c63a
        > Two cobs ready for the pot or the grill.|两根装，水煮或烧烤。
        Hokkaido Pumpkin|贝贝南瓜; Greenrow; 1pc 2.49; pumpkin #e0742a
        > The skin is eaten too; creamy and chestnut-like.|可连皮食用，粉糯似板栗。
        Green Asparagus|绿芦笋; Greenrow; 400g 3.49; asparagus #6a9f4a
        > Spring spears with tight tips, for pan and grill.|春季嫩笋，尖头紧实，香煎烧烤。
        Mung Bean Sprouts|绿豆芽; Cloudbrook; 250g 0.99; candy-bag *soy #9fbf7a
        > Crisp sprouts for stir-fries, ramen and spring rolls.|清脆爽口，快炒、配拉面、包春卷。
        == Vegetables/Mushrooms|蔬菜/菌菇; mushrooms; @1F; loose
        ~ Brush clean rather than wash.|刷净即可，不宜水洗。
        White Button Mushrooms|白蘑菇; Greenrow+; 250g 1.39, 500g 2.49; #e9e0d2
        > Mild all-rounders for omelettes, pasta and salads.|味道温和，煎蛋、意面、沙拉样样行。
        Brown Mushrooms|褐菇; Greenrow; 250g 1.59; #a8794f
        > Nuttier than white ones and firmer in the pan.|比白蘑菇更香，下锅更紧实。
        Enoki Mushrooms|金针菇; Greenrow Jinhe_Kitchen; 150g 1.29; enoki #f3e3bd
        > Long thin stems with bite; the hot pot classic.|细长爽脆，火锅经典。
        Shiitake Mushrooms|鲜香菇; Greenrow; 150g 2.29; shiitake #8a6242
        > Meaty caps with deep umami; score a star on top.|菌盖肥厚鲜味足，顶上划个十字花。
        King Oyster Mushrooms|杏鲍菇; Greenrow; 300g 2.49; king-oyster #b59670
        > Thick stems that fry up like scallops.|粗壮菌柄，切片香煎口感似带子。
        Fresh Wood Ear|鲜木耳; Jinhe_Kitchen; 150g 1.89; wood-ear #5a4438
        > Springy black fungus for cold dishes and mu shu pork.|爽滑弹牙，凉拌或做木须肉。
        == Herbs & Flowers/Fresh Herbs|香草与鲜花/新鲜香草; potted; @1F; loose
        Basil|罗勒; Greenrow; 1pot 1.79; #5c9e48
        > In a pot for the window sill; water from below.|盆栽可放窗台，从底部浇水。
        Coriander|香菜; Greenrow; 1bunch 0.99; leafy-bunch #4f9a4a
        > For dipping sauces, tacos and the top of every noodle soup.|调蘸料、配墨西哥卷、撒在面汤上。
        Flat-Leaf Parsley|意大利欧芹; Greenrow; 1bunch 0.99; leafy-bunch #3f8a3a
        > Fresh and peppery, chopped at the last minute.|清新微辛，出锅前切碎撒入。
        Mint|薄荷; Greenrow; 1pot 1.79; #6fae52
        > For tea, yogurt sauce and mojitos.|泡茶、拌酸奶酱、调莫吉托。
        == Herbs & Flowers/Flowers|香草与鲜花/鲜花; bouquet; @1F; loose
        Tulip Bouquet|郁金香花束; Greenrow; 1bunch 4.99; #e0485e; stems=10
        > Ten stems, still closed, that open over the weekend.|十枝含苞，周末正好绽放。
        Sunflower Bouquet|向日葵花束; Greenrow; 1bunch 5.99; #f0b429; stems=5
        > Five tall sunflowers, a lamp for any table.|五枝高挑向日葵，点亮餐桌。
        Rose Bouquet|玫瑰花束; Greenrow; 1bunch 7.99; #c8243f; stems=9
        > Nine fair-trade roses in deep red.|九枝公平贸易深红玫瑰。
        """;
}
