using EdgeReco.Contracts;

namespace EdgeReco.Retrieval.Catalog;

/// <summary>Collects category paths and numbers them depth first, siblings by name in ordinal order.</summary>
internal sealed class CategoryTreeBuilder(IReadOnlyList<string> languages)
{
    private readonly Node root = new("", null, languages.Count);
    private readonly List<Node> nodes = [];

    public int Count => nodes.Count;

    public void Add(Product product)
    {
        if (product.Category.Count > CategoryTree.MaxDepth)
        {
            throw new InvalidDataException($"product '{product.Id}' has {product.Category.Count} category levels, at most {CategoryTree.MaxDepth} are allowed");
        }

        Node node = root;
        for (int level = 0; level < product.Category.Count; level++)
        {
            node = node.Child(product.Category[level], languages.Count);
            for (int i = 0; i < languages.Count; i++)
            {
                // Level for level; the first product that translates a level decides for all.
                if (node.Translations[i] is null
                    && product.Translations.TryGetValue(languages[i], out ProductText? text)
                    && level < text.Category.Count)
                {
                    node.Translations[i] = text.Category[level];
                }
            }
        }
    }

    public void Number()
    {
        nodes.Clear();
        Number(root);
    }

    public int Find(IReadOnlyList<string> path)
    {
        Node node = root;
        foreach (string level in path)
        {
            node = node.Children[level];
        }

        return node == root ? -1 : node.Number;
    }

    public string Name(int category) => nodes[category].Name;

    public string? Translation(int category, int language) => nodes[category].Translations[language];

    public int[] Parents() => [.. nodes.Select(n => n.Parent == root ? -1 : n.Parent!.Number)];

    public int[] Ends() => [.. nodes.Select(n => n.End)];

    private void Number(Node node)
    {
        foreach (Node child in node.Children.Values)
        {
            child.Number = nodes.Count;
            nodes.Add(child);
            Number(child);
            child.End = nodes.Count;
        }
    }

    private sealed class Node(string name, Node? parent, int languages)
    {
        public string Name { get; } = name;

        public Node? Parent { get; } = parent;

        public SortedDictionary<string, Node> Children { get; } = new(StringComparer.Ordinal);

        public string?[] Translations { get; } = new string?[languages];

        public int Number { get; set; }

        public int End { get; set; }

        public Node Child(string childName, int languageCount)
        {
            if (!Children.TryGetValue(childName, out Node? child))
            {
                Children.Add(childName, child = new Node(childName, this, languageCount));
            }

            return child;
        }
    }
}
