namespace EdgeReco.Demo.Catalogue.Tables;

/// <summary>Meat, poultry, cold cuts, fish, plant-based alternatives, ready meals.</summary>
internal static class MeatFish
{
    public const string Table = """
        = Meat & Fish|肉类水产
        == Meat/Beef|肉类/牛肉; steak-tray; @3A
        ~ Take it out of the fridge half an hour before frying.|煎制前半小时取出回温。
        Rump Steak|臀肉牛排; Tannerby+; 250g 5.49, 500g 9.99; *steak #b3382f
        > Lean and full of flavour; two minutes a side, then rest.|瘦而味浓，每面两分钟，静置片刻。
        Ribeye Steak|肉眼牛排; Tannerby; 300g 9.49; *steak #a82e2a
        > Marbled, dry-aged for three weeks.|雪花分布，干式熟成三周。
        Beef Mince|牛肉馅; Tannerby+ Daywell; 400g 4.49, 800g 7.99; mince-tray *cow #b3443c; fat=12%
        > Coarsely minced from the shoulder for bolognese and burgers.|牛肩肉粗绞，做肉酱和汉堡。
        Stewing Beef|炖牛肉块; Tannerby; 500g 6.49; tray *cow #8f3028
        > Shin cut in cubes; two hours make it spoon-tender.|牛腱切块，两小时炖到软烂。
        Beef Brisket|牛腩; Tannerby; 800g 9.99; steak-tray *cow #9a342c
        > For braising with radish or star anise.|配萝卜或八角红烧。
        == Meat/Pork & Lamb|肉类/猪肉与羊肉; steak-tray; @3A
        Pork Chops|猪排; Tannerby+ Daywell; 400g 3.99, 800g 7.29; *pig #e0958a
        > With the bone and a rim of fat that crisps.|带骨带肥边，煎得焦香。
        Pork Belly|五花肉; Tannerby Daywell; 600g 5.49; *pig #e0a090
        > Layered for red-braised pork or slow roast.|层次分明，红烧或慢烤。
        Pork Mince|猪肉馅; Tannerby; 500g 3.79; mince-tray *pig #d98a80; fat=20%
        > Fine mince for dumplings, meatballs and mapo tofu.|细绞肉馅，包饺子、做丸子、麻婆豆腐。
        Spare Ribs|猪肋排; Tannerby; 800g 6.99; *flame #c0604f
        > Meaty racks for sweet and sour ribs or the grill.|肉厚排骨，糖醋或炭烤。
        Lamb Chops|羊排; Tannerby; 400g 8.49; *sheep #b8504a
        > Small chops for rosemary, cumin and a hot pan.|小块羊排，配迷迭香或孜然香煎。
        == Meat/Poultry|肉类/禽肉; chicken; @3B
        ~ Cook through; do not rinse.|请彻底煮熟，无需冲洗。
        Chicken Breast|鸡胸肉; Henlea+ Daywell+; 400g 4.29, 800g 7.79; *hen #f0c9a5
        > Skinless fillets, lean and quick.|去皮鸡胸，低脂快熟。
        Whole Chicken|整鸡; Henlea Fernhollow; 1.3kg 6.99; *hen #eac090
        > Corn-fed bird for roasting or for soup.|玉米饲养，烤制或煲汤。
        Chicken Legs|鸡腿; Henlea; 700g 3.99; *hen #e8b98a
        > Juicy dark meat for the oven and soy braises.|多汁腿肉，烤或卤都香。
        Chicken Wings|鸡翅; Henlea Daywell; 600g 3.79; *flame #e0a868
        > For cola wings, barbecue and film nights.|可乐鸡翅、烧烤、看片夜必备。
        Turkey Escalopes|火鸡胸片; Henlea; 400g 4.99; *hen #f2d0b0
        > Thin slices that cook in three minutes.|薄切，三分钟即熟。
        Duck Breast|鸭胸肉; Tannerby; 350g 7.99; *hen #b3544a
        > Score the skin and start it in a cold pan.|鸭皮划刀，冷锅下煎。
        == Meat/Sausages & Bacon|肉类/香肠与培根; sausage-pack; @3C
        Grilling Sausages|烧烤香肠; Tannerby+ Daywell; 400g 3.49, 800g 5.99; *sausage #c98a5a
        > Coarse pork sausages with marjoram for the barbecue.|粗绞猪肉肠加马郁兰，烧烤专用。
        Vienna Sausages|维也纳小香肠; Tannerby Daywell; 300g 2.49; *sausage #b8643f
        > Smoked over beech, with a snap.|山毛榉烟熏，一咬脆响。
        Chorizo|西班牙辣肠; Tannerby; 200g 3.29; salami *chili #b3342a
        > Paprika and garlic; its oil flavours the whole pan.|红椒粉与蒜香，油脂能香一整锅。
        Streaky Bacon|培根; Tannerby; 150g 2.19; slices *pig #d4695a
        > Thin rashers, dry-cured and cold-smoked.|薄片干腌冷熏。
        Cantonese Lap Cheong|广式腊肠; Jinhe_Kitchen; 300g 4.99; *pig #a8322b
        > Sweet cured sausage with rose wine; steam it on the rice.|玫瑰露酒香的甜味腊肠，铺饭上同蒸。
        == Meat/Cold Cuts|肉类/熟食冷切; slices; @3C
        Cooked Ham|熟火腿片; Tannerby+ Daywell+; 150g 2.19, 300g 3.69; *pig #eab0a5
        > Mild, juicy slices for sandwiches.|温和多汁，夹三明治。
        Salami|萨拉米; Tannerby Pastavento; 100g 1.99; *sausage #a83a34
        > Air-dried with pepper and fennel.|加黑胡椒与茴香风干。
        Turkey Breast Slices|火鸡胸肉片; Henlea; 120g 1.99; *hen #f0d0b8; fat=2%
        > Roasted, very lean, cut thin.|烤制低脂，切得薄薄的。
        Dry-Cured Ham|风干火腿; Tannerby Courvelle; 80g 2.99; *pig #c4504a
        > Fourteen months in mountain air; melts on the tongue.|山风晾制十四个月，入口即化。
        Soy-Braised Beef Shank|酱牛肉; Jinhe_Kitchen; 250g 5.99; *cow #7a4030
        > Sliced cold with garlic and vinegar.|冷切蘸蒜醋。
        == Fish/Fresh Fish|水产/鲜鱼; fish-tray; @3D
        ~ Use on the day of purchase.|请于购买当日食用。
        Salmon Fillet|三文鱼排; Skerrybay+ Daywell; 250g 6.49, 500g 11.99; *fish #f2896b
        > With the skin on, for the pan, the oven or sushi rice.|带皮鱼排，煎烤或配寿司饭。
        Cod Fillet|鳕鱼柳; Skerrybay; 300g 6.99; *fish #f0e2d0
        > White flakes from the cold north.|北方冷海，肉白成瓣。
        Sea Bass|鲈鱼; Skerrybay; 400g 5.99; *fish #a8b8c0
        > Gutted and scaled; steam it with ginger and spring onion.|已处理干净，姜葱清蒸正好。
        King Prawns|大虾; Skerrybay Umiyama; 300g 7.49; *shrimp #ef9a80
        > Shell-on prawns for garlic butter or the grill.|带壳大虾，蒜蓉黄油或炭烤。
        Mussels|青口贝; Skerrybay; 1kg 4.99; *wave #4a5a78
        > In the net, for white wine and shallots.|网袋装，配白葡萄酒与红葱。
        == Fish/Smoked & Preserved Fish|水产/烟熏与腌制鱼; slices; @3D
        Smoked Salmon|烟熏三文鱼; Skerrybay+ Daywell; 100g 3.99, 200g 6.99; *fish #f07a55
        > Cold-smoked over alder for bagels and scrambled eggs.|赤杨木冷熏，配贝果与炒蛋。
        Pickled Herring|腌鲱鱼; Skerrybay; 200g 2.29; jar *fish #b8c4cc
        > Sweet-sour with onion and juniper.|洋葱与杜松子酸甜腌制。
        Smoked Mackerel|烟熏鲭鱼; Skerrybay; 175g 2.79; *fish #c99a4a
        > Rich, peppered and ready for salads.|油润黑胡椒味，拌沙拉即食。
        == Plant-Based/Meat Alternatives|植物基/植物肉; mince-tray; @3E
        Plant-Based Burger|植物肉汉堡饼; Vegrove Avelune; 227g 3.79; steak-tray *leaf #9a4a3a; vegan
        > Pea protein patties that brown and drip.|豌豆蛋白肉饼，煎得焦香多汁。
        Plant-Based Mince|植物肉馅; Vegrove+; 300g 3.49, 600g 5.99; *leaf #a85a48; vegan
        > For lasagne, chilli and vegan mapo tofu.|做千层面、辣豆酱、素麻婆豆腐。
        Falafel|鹰嘴豆丸子; Vegrove Olivarra; 200g 2.79; ball-pack *herb #a8803f; vegan, gf
        > Chickpea balls with parsley and cumin.|鹰嘴豆丸加欧芹与孜然。
        Seitan Strips|素肉条; Vegrove; 200g 3.29; tray *wheat #a87048; vegan
        > Wheat protein with a bite for wok and wraps.|小麦蛋白，有嚼劲，快炒卷饼皆可。
        == Ready to Eat/Chilled Meals|即食/冷藏即食餐; meal-tray; @3F
        ~ Pierce the film and heat for four minutes.|刺破封膜，微波四分钟。
        Lasagne Bolognese|肉酱千层面; Pastavento Daywell; 400g 3.99; *pasta #c8502f
        > Fresh pasta sheets, beef ragù and béchamel.|鲜面皮、牛肉酱与白汁层层叠。
        Chicken Tikka with Rice|印度咖喱鸡饭; Pantrymark; 400g 3.99; *bowl #e08a3a; heat=medium
        > Tandoori chicken in a tomato-cream sauce.|坦都里烤鸡配番茄奶油酱。
        Kung Pao Chicken with Rice|宫保鸡丁饭; Jinhe_Kitchen; 400g 4.29; *chili #a8482a; heat=medium
        > Peanuts, dried chillies and a little vinegar.|花生、干辣椒，微酸微甜。
        Sushi Box|寿司拼盘; Umiyama+; 220g 6.49, 400g 10.99; *fish #f0896b
        > Salmon nigiri and cucumber maki, with wasabi and ginger.|三文鱼握寿司与黄瓜卷，附芥末姜片。
        Onigiri Tuna|金枪鱼饭团; Umiyama; 110g 1.99; pouch *rice #4a5a78
        > Rice triangle in crisp seaweed that you unwrap yourself.|三角饭团，海苔现包更脆。
        Caesar Salad Bowl|凯撒沙拉; Greenrow; 250g 3.49; *leaf #8fbf6a
        > Romaine, croutons, parmesan and the dressing apart.|罗马生菜、面包丁、奶酪碎，酱汁另装。
        Egg Sandwich|鸡蛋三明治; Hearthloaf Daywell; 180g 2.49; slices *egg #f2d98a
        > Egg mayonnaise and cress on soft toast.|鸡蛋沙拉配水芹，夹松软吐司。
        Ham & Cheese Sandwich|火腿奶酪三明治; Hearthloaf Daywell; 190g 2.79; slices *cheese #e8b04a
        > Cooked ham, Gouda and mustard butter.|熟火腿、高达奶酪与芥末黄油。
        Hummus|鹰嘴豆泥; Olivarra+ Daywell; 200g 1.99, 350g 2.99; dips *olive #e0c48a; vegan, gf
        > Chickpeas and tahini, loose enough to dip.|鹰嘴豆与芝麻酱，顺滑易蘸。
        Tzatziki|希腊黄瓜酸奶酱; Olivarra; 200g 1.79; dips *leaf #cfe0b0; vegetarian
        > Yogurt, cucumber and a lot of garlic.|酸奶、黄瓜和足量大蒜。
        """;
}
