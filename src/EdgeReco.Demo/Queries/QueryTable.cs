namespace EdgeReco.Demo.Queries;

/// <summary>
/// What shoppers type who use other words than the store, or misspell them, in both languages; written by hand to measure
/// search with, and used for nothing else. A line is <c>query | grade names; grade names</c> with the English names of rows.
/// </summary>
internal static class QueryTable
{
    public const string Table = """
        # other words, English
        soft drink | 3 Cola, Cola Zero, Orange Soda, Lemonade; 2 Ginger Ale, Tonic Water, Energy Drink
        fizzy drink | 3 Cola, Cola Zero, Orange Soda, Lemonade, Ginger Ale; 2 Sparkling Water, Lemon Sparkling Water, Tonic Water
        diapers | 3 Nappies Size 2, Nappies Size 4, Nappy Pants Size 5
        pacifier | 3 Soother
        potato chips | 3 Sea Salt Crisps, Paprika Crisps, Sour Cream & Onion Crisps, Salt & Vinegar Crisps; 2 Cucumber Crisps, Hot & Numbing Crisps, Sweet Potato Crisps
        eggplant | 3 Aubergine
        zucchini | 3 Courgettes
        cilantro | 3 Coriander
        scallions | 3 Spring Onions; 1 Leeks
        bell pepper | 3 Peppers Mixed; 2 Red Pointed Peppers
        shrimp | 3 King Prawns, Peeled Prawns; 2 Shrimp Paste; 1 Prawn Crackers
        ground beef | 3 Beef Mince; 1 Pork Mince
        bok choy | 3 Pak Choi
        cookies with chocolate | 3 Chocolate Chip Cookies; 2 Cocoa Cream Sandwich Cookies
        candy | 3 Fruit Gums, Sour Worms, Vegan Gummies, Peppermint Drops, Caramel Toffees, Chewy Milk Candy; 2 Marshmallows
        popsicle | 3 Fruit Ice Lollies, Chocolate Ice Lollies, Red Bean Ice Lollies; 1 Ice Cream Cones
        powdered sugar | 3 Icing Sugar; 1 Sugar
        all purpose flour | 3 Plain Flour; 1 Bread Flour, Dumpling Flour
        oatmeal | 3 Rolled Oats, Porridge Pot Apple
        garbage bags | 3 Bin Bags 20 L, Bin Bags 60 L
        trash bag | 3 Bin Bags 20 L, Bin Bags 60 L
        dish soap | 3 Washing-Up Liquid Lemon, Washing-Up Liquid Aloe
        laundry soap | 3 Liquid Detergent Colour, Liquid Detergent White, Sensitive Detergent, Washing Powder, Detergent Pods
        saran wrap | 3 Cling Film
        tin foil | 3 Aluminium Foil
        parchment paper | 3 Baking Paper
        paper towels | 3 Kitchen Roll; 1 Paper Napkins
        kleenex | 3 Tissues Box, Pocket Tissues
        flashlight | 3 Torch LED
        thermos | 3 Vacuum Flask; 1 Water Bottle Steel
        can opener | 3 Tin Opener
        cutting board | 3 Chopping Board
        power strip | 3 Extension Lead 3-Way, Extension Lead 6-Way USB
        usb flash drive | 3 USB Stick 32 GB, USB Stick 64 GB, USB Stick 128 GB USB-C
        headset | 3 Over-Ear Headphones, Wired Earphones 3.5 mm, USB-C Earphones; 2 True Wireless Earbuds, Noise-Cancelling Earbuds, Children's Headphones
        mobile phone battery | 3 Power Bank 5000 mAh, Power Bank 10000 mAh, Power Bank 20000 mAh
        band aid | 3 Plasters Assorted; 1 Gauze Bandage
        sunscreen | 3 Sun Cream SPF 50
        chapstick | 3 Lip Balm
        antiperspirant | 3 Deodorant Roll-On, Deodorant Spray
        fever | 3 Thermometer; 1 Cold & Flu Tea
        sore throat | 3 Throat Lozenges; 1 Cold & Flu Tea, Ginger Lemon Tea
        sellotape | 3 Clear Tape; 1 Packing Tape
        post-it | 3 Sticky Notes
        crayons | 3 Colouring Pencils
        teddy bear | 3 Plush Bear
        champagne | 3 Sparkling Wine
        lager | 3 Lager Cans, Dark Lager; 2 Pilsner, Wheat Beer
        skim milk | 3 Skimmed Milk; 1 Semi-Skimmed Milk
        dairy free milk | 3 Oat Drink, Barista Oat Drink, Soya Drink Unsweetened, Almond Drink, Coconut Drink
        parmesan | 3 Hard Grating Cheese
        nutella | 3 Hazelnut Chocolate Spread
        fries | 3 French Fries
        pasta | 3 Spaghetti, Penne, Fusilli, Wholewheat Spaghetti; 2 Gluten-Free Penne, Fresh Tortellini, Lasagne Sheets
        beans in tomato sauce | 3 Baked Beans
        tomato paste | 3 Tomato Purée
        pickles | 3 Gherkins; 1 Kimchi, Zha Cai
        breakfast sausage | 3 Grilling Sausages, Vienna Sausages
        vegetarian mince | 3 Plant-Based Mince; 2 Plant-Based Burger
        pet snack | 3 Cat Treats, Dog Biscuits, Dog Dental Sticks
        kitty litter | 3 Clumping Cat Litter, Tofu Cat Litter
        barbecue coal | 3 Charcoal; 1 Firelighters, Disposable Grill
        # misspelt
        choclate | 3 Milk Chocolate, Dark Chocolate 70%, White Chocolate, Hazelnut Chocolate, Sea Salt Caramel Chocolate; 2 Chocolate Bar Caramel, Assorted Pralines
        brocoli | 3 Broccoli
        cofee beans | 3 Espresso Beans, Single Origin Ethiopia, Organic Coffee Beans
        yoghourt | 3 Natural Yogurt, Greek Style Yogurt, Organic Yogurt; 2 Strawberry Yogurt, Blueberry Yogurt, Cherry Yogurt, Soya Yogurt
        mozarela | 3 Mozzarella
        spagetti | 3 Spaghetti, Wholewheat Spaghetti
        tooth past | 3 Toothpaste Mint, Toothpaste Whitening, Children's Toothpaste
        shampo | 3 Shampoo Repair, Shampoo Anti-Dandruff, Shampoo Ginger; 2 Solid Shampoo Bar, Baby Wash & Shampoo
        detergant | 3 Liquid Detergent Colour, Liquid Detergent White, Sensitive Detergent, Detergent Pods
        avacado | 3 Ready-to-Eat Avocados; 1 Guacamole Dip
        bannana | 3 Bananas
        strawbery jam | 3 Strawberry Jam
        mayonaise | 3 Mayonnaise, Vegan Mayo
        kechup | 3 Tomato Ketchup
        croisant | 3 Butter Croissant, Chocolate Croissant
        cammomile | 3 Camomile Tea
        batterys | 3 AA Batteries, AAA Batteries, Rechargeable AA; 2 9 V Battery, CR2032 Button Cells
        wirless mouse | 3 Wireless Mouse
        hedphones | 3 Over-Ear Headphones, Children's Headphones
        dumplins | 3 Pork & Chive Dumplings, Pork & Cabbage Dumplings, Prawn Dumplings, Vegetable Dumplings; 1 Soup Dumplings
        soysauce | 3 Light Soy Sauce, Dark Soy Sauce, Japanese Soy Sauce
        vinager | 3 Rice Vinegar, Balsamic Vinegar, Apple Cider Vinegar, Chinkiang Black Vinegar
        # other words, Chinese
        西红柿 | 3 Tomatoes, Vine Tomatoes, Cherry Tomatoes; 2 Chopped Tomatoes
        马铃薯 | 3 Potatoes Waxy
        土豆片 | 3 Sea Salt Crisps, Paprika Crisps, Sour Cream & Onion Crisps, Salt & Vinegar Crisps; 2 Cucumber Crisps, Hot & Numbing Crisps
        奇异果 | 3 Kiwis
        凤梨 | 3 Pineapple; 2 Pineapple Rings, Pineapple Cakes
        芝士 | 3 Mature Cheddar, Gouda Young, Alpine Cheese, Cream Cheese, Mozzarella, Gouda Slices, Emmental Slices, Burger Cheese Slices; 2 Cheesecake
        优格 | 3 Natural Yogurt, Greek Style Yogurt, Organic Yogurt; 2 Strawberry Yogurt, Blueberry Yogurt
        方便面 | 3 Braised Beef Instant Noodles, Spicy Kimchi Ramen, Tonkotsu Ramen, Chicken Cup Noodles, Seafood Cup Noodles
        泡面 | 3 Braised Beef Instant Noodles, Spicy Kimchi Ramen, Tonkotsu Ramen; 2 Chicken Cup Noodles, Seafood Cup Noodles
        尿不湿 | 3 Nappies Size 2, Nappies Size 4, Nappy Pants Size 5
        奶嘴 | 3 Soother
        洗头膏 | 3 Shampoo Repair, Shampoo Anti-Dandruff, Shampoo Ginger
        肥皂 | 3 Bar Soap Olive
        面纸 | 3 Tissues Box, Pocket Tissues
        移动电源 | 3 Power Bank 5000 mAh, Power Bank 10000 mAh, Power Bank 20000 mAh
        U盘 | 3 USB Stick 32 GB, USB Stick 64 GB, USB Stick 128 GB USB-C
        插排 | 3 Extension Lead 3-Way, Extension Lead 6-Way USB
        手电 | 3 Torch LED
        雪糕 | 3 Chocolate Ice Lollies, Fruit Ice Lollies, Red Bean Ice Lollies; 2 Vanilla Ice Cream, Chocolate Ice Cream
        碳酸饮料 | 3 Cola, Cola Zero, Orange Soda, Lemonade; 2 Ginger Ale
        番茄酱 | 3 Tomato Ketchup; 2 Tomato Purée
        酱油 | 3 Light Soy Sauce, Dark Soy Sauce, Japanese Soy Sauce
        饺子 | 3 Pork & Chive Dumplings, Pork & Cabbage Dumplings, Prawn Dumplings, Vegetable Dumplings
        香槟 | 3 Sparkling Wine
        发烧 | 3 Thermometer; 1 Cold & Flu Tea
        早餐谷物 | 3 Corn Flakes, Chocolate Rice Pops, Honey Oat Rings, Fruit Muesli, Crunchy Granola Nuts
        宠物零食 | 3 Cat Treats, Dog Biscuits, Dog Dental Sticks
        """;
}
