namespace EdgeReco.Demo.Baskets;

/// <summary>The shopping missions, in the form that <see cref="MissionTable"/> reads.</summary>
internal static class Missions
{
    public const string Table = """
        # Breakfast; 80; 555555555555; 5555588; 896521110000000
        Rolls & Buns 550 1-2; Breakfast Pastry 450 1-2; Fresh Milk 600; Butter 300; Jam & Honey 300; Eggs 350; Natural Yogurt 300; Fruit Yogurt 250 1-3; Cereal & Muesli 350; Coffee 250; Juice 300; Bananas 300; Sliced Bread 250; Cold Cuts 250 1-2; Sliced & Grated Cheese 200
        # Weekly family shop; 125; 555555445556; 3334896; 247999877665321
        Bananas 600; Apples & Pears 600; Tomatoes & Cucumbers 800 1-3; Roots & Onions 800 1-3; Leaves & Salads 500 1-2; More Vegetables 450 1-2; Loaves 500; Sliced Bread 450; Fresh Milk 850 1-2; Butter 550; Eggs 600; Fruit Yogurt 600 1-4; Natural Yogurt 350; Hard Cheese 350; Sliced & Grated Cheese 500; Cold Cuts 550 1-2; Poultry 450; Beef 350; Pork & Lamb 300; Pasta 450; Rice 250; Canned Vegetables 350 1-2; Cereal & Muesli 350; Juice 400; Water 450; Crisps 350; Chocolate 350 1-2; Biscuits 350; Frozen Vegetables 350; Pizza & Meals 300; Ice Cream Tubs 200; Toilet & Kitchen Paper 400; Dishes 250; Detergent 200; Oral Care 150; Shower & Soap 150; Beer 150; Wine 150
        # Quick top-up; 150; 555555555555; 6666544; 234667656789642
        Fresh Milk 420; Sliced Bread 220; Loaves 200; Eggs 200; Bananas 260; Butter 160; Tomatoes & Cucumbers 240; Roots & Onions 180; Water 180; Chocolate 160; Natural Yogurt 130; Soft Drinks 130; Toilet & Kitchen Paper 90; Cold Cuts 140; Sliced & Grated Cheese 120
        # Hot pot night; 46; 986432234689; 4445789; 000111112479952
        Hot Pot Bases 980 1-2; Lamb & Beef Slices 850 1-3; Enoki Mushrooms 650; Tofu 650 1-2; Fish & Meat Balls 700 1-3; Dipping Sauces 700 1-2; Chinese Cabbage 450; Crown Daisy 400; Lotus Root 350; Potatoes Waxy 200; King Oyster Mushrooms 300; Fresh Wood Ear 250; Sweet Potato Glass Noodles 400; Soya Specialities 350; Coriander 350; Spring Onions 300; Garlic 300; Quail Eggs 150; Dried Kelp Knots 200; Daikon Radish 250; Luncheon Meat 250; Plum Drink 350; Herbal Tea Drink 250; Beer 250; Hot Pot Divided 30 cm 25; Hot Pot Ladle Set 30
        # Dumpling evening; 32; 876544445668; 4445688; 001122335798631
        Pork Mince 600; Dumpling Wrappers 550; Chinese Cabbage 500; Spring Onions 550; Ginger 500; Dumpling Flour 250; Chinkiang Black Vinegar 450; Light Soy Sauce 350; Sesame Oil 350; Dried Shiitake 250; Garlic 350; Dumplings & Dim Sum 350 1-2; Crispy Chilli Oil 300; Shaoxing Cooking Wine 250; Beer 200; Steamer Bamboo 20
        # Chinese home cooking; 55; 555555555555; 5555566; 001344335899631
        Rice 350; Light Soy Sauce 350; Pak Choi 450; Choy Sum 300; Ginger 450; Garlic 450; Spring Onions 450; Tofu 450; Pork & Lamb 400; Poultry 300; Eggs 350; Doubanjiang Broad Bean Paste 300; Dark Soy Sauce 200; Oyster Sauce 250; Shaoxing Cooking Wine 250; Peanut Oil 200; Mushrooms 350; Sea Bass 250; Fresh & Dried Noodles 250; Chilli Peppers 250; Aubergine 250; Sichuan Pepper 200; Star Anise 150; Green Beans 250
        # Italian dinner; 50; 555555555555; 5555665; 000111222589852
        Pasta 900 1-2; Pasta Sauces 600 1-2; Chopped Tomatoes 450 1-2; Hard Grating Cheese 550; Beef Mince 400; Basil 300; Garlic 350; Onions 300; Mozzarella 350; Extra Virgin Olive Oil 250; Wine 350; Leaves & Salads 350; Baguette 250; Tomatoes & Cucumbers 350; Balsamic Vinegar 120; Ice Cream Tubs 200
        # Taco and chilli night; 24; 555556665554; 3333896; 000111122468983
        Tortilla Wraps 800; Beef Mince 500; Kidney Beans 500; Sweetcorn Tin 400; Salsa Dip 550; Guacamole Dip 350; Ready-to-Eat Avocados 400; Tortilla Chips 550; Sour Cream 450; Peppers Mixed 400; Cumin 200; Chilli Flakes 150; Limes 300; Coriander 300; Grated Pizza Cheese 350; Beer 350
        # Sushi and ramen; 22; 555555555555; 4444688; 000112223589852
        Sushi Rice 500; Sushi Nori 550; Salmon Fillet 500; Cucumber 400; Ready-to-Eat Avocados 400; Rice Vinegar 300; Japanese Soy Sauce 350; Sushi Ginger 350; Tonkotsu Ramen 300; White Miso 200; Edamame 350; Udon Noodles 250; Sushi Box 300; Crab Sticks 250; Mochi Red Bean 250; Oolong Tea Unsweetened 250; Chopsticks Bamboo 60
        # Indian and Thai curry; 24; 665555445566; 5555665; 000111222589852
        Coconut Milk 700; Green Curry Paste 350; Curry Powder 350; Rice 550; Poultry 500; Red Lentils 350; Chickpeas 350; Naan 400; Ginger 350; Onions 350; Chopped Tomatoes 300; Coriander 350; Limes 250; Fish Sauce 200; Natural Yogurt 300; Peppers Mixed 250
        # Student instant dinner; 60; 665555334665; 6666555; 000012211345897
        Instant Noodles 900 1-4; Eggs 350; Luncheon Meat 250; Soft Drinks 400; Energy Drink 200; Asian Snacks 400 1-2; Crisps 300; Pizza & Meals 250; Iced Tea & Milk Tea 350; Zha Cai 250; Sausages & Bacon 150; Self-Heating Hot Pot 200; Chocolate 200; Chopsticks Bamboo 60
        # Lunch to go; 100; 555555545555; 8888822; 001249952110000
        Chilled Meals 700; Egg Sandwich 300; Ham & Cheese Sandwich 300; Onigiri Tuna 250; Rolls & Buns 200; Iced Tea & Milk Tea 350; Water 350; Soft Drinks 250; Juice 250; Apples & Pears 200; Bananas 250; Cereal Bars 300; Crisps 200; Iced Latte 200; Fruit Yogurt 150; Sweets & Gum 150
        # Coffee break; 45; 665554445566; 7777743; 358865578620000
        Coffee 450; Iced Latte 300; Breakfast Pastry 450 1-2; Biscuits 450; Fresh Milk 350; Oat Drink 150; Barista Oat Drink 200; Cakes 300; Chocolate 250; Coffee Filters No. 4 150; Cereal Bars 150; Sugar 120
        # Tea time; 38; 776554445677; 4445688; 001234568985310
        Black & Herbal Tea 600 1-2; Chinese & Japanese Tea 450 1-2; Biscuits 550 1-2; Cakes 350; Nuts & Dried Fruit 350; Jam & Honey 300; Lemons 250; Pineapple Cakes 250; Chocolate 250; Fresh Milk 250; Red Dates 200; Goji Berries 200; Brown Sugar 120; Scented Candle Vanilla 60
        # Baby; 48; 555555555555; 6666655; 247988665543210
        Nappies & Wipes 800 1-3; Purées & Snacks 750 2-6; Infant Milk 450; Baby Bath & Bottles 250; Bananas 300; Carrots 250; Fresh Milk 250; Hand Sanitiser 100; Tissues Box 200; Sensitive Detergent 150; Disinfectant Wipes 150; Coffee 200; Chocolate 150
        # Cleaning day; 50; 556765555555; 4444785; 146998765432110
        Surface Cleaners 850 1-4; Dishes 500 1-2; Cleaning Tools 550 1-3; Detergent 500; Toilet & Kitchen Paper 450; Bin Bags 20 L 300; Bin Bags 60 L 250; Toilet Cleaner 350; Fabric Softener 250; Stain Remover Spray 150; Vinegar Cleaner 150; Scented Candle Pine 60; Chocolate 150
        # Personal care; 50; 555556655555; 5555666; 234667656789642
        Shower & Soap 550 1-2; Shampoo & Conditioner 600 1-2; Oral Care 600 1-3; Shaving & Deodorant 450 1-2; Face & Body Care 450 1-2; Feminine Care 350 1-2; Tissues Box 200; Vitamins 150; Make-Up Remover Pads 150
        # Phone accessories; 42; 555555566569; 5555576; 013466656788642
        Cables 600; Chargers 500; Cases & Protection 500 1-2; Power Banks 350; Earphones 300; microSD Card 64 GB 100; Soft Drinks 150; Sweets & Gum 200; Batteries 150
        # Office supplies; 34; 655555488655; 8777632; 368865567640000
        Pens & Pencils 700 1-3; Paper & Notebooks 750 1-3; Desk Tools 550 1-3; Storage 250; Envelopes 200; Batteries 250; Mice & Keyboards 150; Coffee 250; Biscuits 200; Whiteboard Markers 120; Calculator 120
        # Back to school; 55; 000000099000; 5555565; 135788765432100; 2025-08-18..2025-09-14
        Exercise Books 750 1-2; Pens & Pencils 850 2-4; Notebook A5 Ruled 450; Colouring Pencils 450; Glue Stick 500; Scissors 350; Eraser 450; Ring Binder 400; Calculator 200; Lunch Box Divided 300; Water Bottle Steel 200; Cereal Bars 400 1-2; Sticky Notes 250; USB Stick 32 GB 150
        # Barbecue; 44; 001368985200; 2223797; 001246799876420
        Grilling Sausages 850 1-2; Pork & Lamb 350; Beef 300; Chicken Wings 350; Charcoal 550; Firelighters 350; Barbecue Sauce 450; Tomato Ketchup 400; Mustard Medium 300; Burger Buns 350; Baguette 400; Sweetcorn 350; Tzatziki 300; Leaves & Salads 350; Peppers Mixed 250; Beer 650 1-2; Soft Drinks 400; Ice Cubes 300; Paper Plates 250; Aluminium Foil 250; Disposable Grill 200; Cumin 150
        # Movie night; 46; 665554455667; 3333895; 000000012347997
        Crisps 750 1-2; Salted Popcorn 350; Microwave Popcorn Butter 450; Soft Drinks 650 1-2; Sweets & Gum 450 1-2; Chocolate 350; Pizza & Meals 450; Ice Cream Tubs 350; Beer 300; Tortilla Chips 300; Salsa Dip 300; Nuts & Dried Fruit 250
        # Pet; 46; 555555555555; 5555566; 135777655666531
        Cat Food 650 1-4; Litter & Care 400; Cat Treats 300; Dog Food 400 1-3; Dog Dental Sticks 150; Dog Waste Bags 200; Kitchen Roll 150; Fresh Milk 150; Disinfectant Wipes 100
        # Sick day; 30; 975432234679; 6666544; 356765556543210
        First Aid & Remedies 850 1-3; Vitamins 450; Black & Herbal Tea 600; Blossom Honey 450; Lemons 500; Ginger 450; Chicken Noodle Soup 500; Pocket Tissues 650; Whole Chicken 200; Eight-Treasure Congee 250; Oranges 350; Crispbread Rye 200; Water 250; Bananas 250; Throat Lozenges 350
        # Baking Sunday; 34; 665555434579; 2233688; 036888776421000
        Plain Flour 750; Eggs 650; Butter 600; Sugar 500; Baking Ingredients 850 1-4; Dark Baking Chocolate 400; Whipping Cream 350; Icing Sugar 300; Fresh Milk 300; Cream Cheese 250; Apples & Pears 250; Lemons 250; Baking Paper 300; Berries & Grapes 250; Paper Baking Cases 250; Kitchen Scale 25
        # Party drinks; 34; 655555665559; 1113996; 000011123567998
        Beer 750 1-3; Wine 450 1-2; Soft Drinks 550 1-3; Vodka 250; Gin 200; Tonic Water 300; Ice Cubes 450; Limes 400; Crisps 550 1-2; Nuts & Dried Fruit 350; Salted Popcorn 150; Paper Cups 350; Orange Juice 250; Mint 150; Green Olives 200; Hummus 200
        # Birthday; 20; 555555555555; 3344886; 135788776543210
        Balloons 550; Birthday Candles 600; Cakes 550; Cake Mix Lemon 250; Sprinkles 300; Paper Plates 450; Paper Cups 450; Gift Bag 350; Wrapping Paper 350; Greeting Card 400; Fruit Gums 350; Toys & Games 450; Juice 350; Flowers 300; Sparkling Wine 250
        # Vegan cooking; 36; 855555555555; 5555565; 001244335788631
        Tofu 550 1-2; Meat Alternatives 600 1-2; Plant Drinks 600 1-2; Pulses & Grains 500 1-2; Canned Vegetables 350; Leaves & Salads 450; More Vegetables 450; Hummus 400; Ready-to-Eat Avocados 400; Soya Yogurt 300; Plant Spread 250; Nuts & Dried Fruit 350; Tempeh 200; Vegan Mayo 200; Tahini 200; Coconut Milk 250; Mushrooms 350
        # Fitness; 28; 976555545554; 6666633; 563322222456542
        Skyr 550 1-2; Cottage Cheese 400; Chicken Breast 550; Protein Bar Chocolate 450 1-2; Eggs 400; Rolled Oats 400; Bananas 500; Tuna in Brine 400; Broccoli 350; Rice Cakes 350; Peanut Butter Smooth 300; Magnesium 200; Still Water 350; Wholegrain Rice 250; Baby Spinach 300; Berries & Grapes 300
        # Ice cream weather; 44; 000258996300; 3334688; 000135789986431
        Lollies & Cones 800 1-2; Ice Cream Tubs 400; Watermelon 350; Soft Drinks 350; Still Water 300; Iced Tea & Milk Tea 350; Berries & Grapes 300; Sun Cream SPF 50 250; Cucumber Crisps 150; Beer 150; Desk Fan 40
        # Moving house; 14; 455666677655; 4444785; 147899876543210
        Moving Box 850 1-2; Packing Tape 850; Bubble Wrap 500; Permanent Markers 450; Bin Bags 60 L 500; Surface Cleaners 450 1-2; Cleaning Tools 400; Light Bulbs 450 1-2; Extension Lead 3-Way 350; Screwdriver Set 300; Picture Hooks 300; Duct Tape 350; Pizza & Meals 250; Soft Drinks 200; Tableware 250; Plasters Assorted 150
        # Household fixes; 30; 655555555567; 5555564; 135776666654310
        Light Bulbs 550 1-2; Batteries 600 1-2; Plugs & Extension 250; Tools & Garden 350; Super Glue 200; Candles & Lighters 300; Foil & Bags 250; Torch LED 150
        # New kitchen; 12; 655555556668; 4445675; 025788776542100
        Pots & Pans 650; Knives & Tools 600 1-3; Tableware 500 1-2; Storage & Flasks 450; Kitchen Appliances 300; Dishes 200; Chopsticks Bamboo 150
        # Romantic evening; 12; 595555555556; 2223996; 000001123468962
        Wine 700; Flowers 550; Assorted Pralines 500; Ribeye Steak 350; Berries & Grapes 400; Fresh Fish 250; Scented Candle Vanilla 300; Soft & Fresh Cheese 250; Baguette 250; Green Asparagus 150; Ice Cream Tubs 200
        # Gardening and picnic; 14; 002578765300; 2233788; 013688886421000
        Potting Soil 400; Baguette 450; Soft & Fresh Cheese 350; Cold Cuts 350; Berries & Grapes 450; Lemonade 350; Rosé 250; Hummus 300; Green Olives 250; Paper Napkins 300; Bird Seed 120; Cherry Tomatoes 350
        # Lunar New Year; 170; 090000000000; 4555788; 035788776654310; 2026-02-03..2026-02-16
        Red Envelopes 600; Red Lanterns 350; Spring Couplets 350; Dumplings & Dim Sum 600 1-2; Dumpling Flour 350; Pork Mince 450; Glutinous Rice Flour 300; Sesame Balls Tangyuan 450; Sea Bass 450; Cantonese Lap Cheong 400; Dried Shiitake 350; Red Dates 300; Sunflower Seeds Five Spice 450; Chewy Milk Candy 400; Clementines 550; Pomelo 300; Baijiu 300; Wine 200; Chinkiang Black Vinegar 300; Pork Belly 350; Lotus Root 300; Whole Chicken 300; Chinese Cabbage 300
        # Mid-Autumn; 110; 000000009900; 4555788; 035788776654310; 2025-09-26..2025-10-06
        Lotus Seed Mooncakes 950 1-2; Chinese & Japanese Tea 550; Pomelo 450; Apples & Pears 300; Red Lanterns 250; Berries & Grapes 300; Plum Wine 200; Salted Duck Eggs 200; Duck Breast 200; Assorted Pralines 150
        # Dragon Boat; 70; 000009000000; 4555788; 035788776654310; 2026-06-12..2026-06-19
        Glutinous Rice 900; Red Dates 550; Pork Belly 450; Salted Duck Eggs 550; Mung Beans 350; Red Beans 350; String 400; Dark Soy Sauce 250; Dried Shiitake 250; Chinese & Japanese Tea 200
        # Christmas; 105; 000000000009; 4455886; 036888877654310; 2025-12-01..2025-12-24
        Stollen 450; Gingerbread Hearts 500; Chocolate Santa 500; Mulled Wine 450; Christmas Baubles 250; Fairy Lights 250; Scented Candle Pine 250; Clementines 550; Walnuts 350; Wrapping Paper 450; Gift Bag 300; Greeting Card 300; Assorted Pralines 450; Duck Breast 350; Smoked Salmon 400; Wine 350; Sparkling Wine 300; Plain Flour 350; Baking Ingredients 400 1-2; Butter 350; White Cabbage 200; Tea Lights 250; Batteries 250; Plush Bear 150; Earphones 100
        # New Year's Eve; 180; 000000000009; 5555555; 025789998765310; 2025-12-28..2025-12-31
        Sparkling Wine 800 1-2; Sparklers 450; Crisps 550 1-2; Smoked Salmon 400; Baguette 400; Beer 400; Soft Drinks 450; Tortilla Chips 300; Salsa Dip 250; Beef 350; Hot Pot Bases 200; Balloons 250; Paper Cups 300; Nuts & Dried Fruit 400; Lentil Stew 150; Vitamin C Fizzy Tablets 200
        # Easter; 80; 000900000000; 4455885; 036888877654310; 2026-04-01..2026-04-04
        Chocolate Eggs 800 1-2; Eggs 600; Lamb Chops 450; Butter 350; Plain Flour 250; Flowers 400; Green Asparagus 400; Potatoes Waxy 350; Carrots 300; Wine 300; Cakes 250; Plush Bear 100
        # Halloween; 60; 000000000900; 4455885; 013456789986420; 2025-10-22..2025-10-31
        Pumpkin Lantern 600; Hokkaido Pumpkin 500; Sweets & Gum 850 2-4; Chocolate 550 1-2; Sour Worms 350; Tea Lights 350; Crisps 350; Fruit Gums 400; Batteries 200; Balloons 200
        """;
}
