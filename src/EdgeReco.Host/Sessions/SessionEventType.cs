namespace EdgeReco.Host.Sessions;

/// <summary>What a shopper did.</summary>
internal enum SessionEventType
{
    /// <summary>Looked at a product.</summary>
    View,

    /// <summary>Put a product into the basket.</summary>
    Add,

    /// <summary>Took a product out of the basket.</summary>
    Remove,

    /// <summary>Paid, for one product or, when none is named, for the basket.</summary>
    Purchase,

    /// <summary>Searched; only counted, the words are not kept.</summary>
    Search,

    /// <summary>Chose a product from a list; counts as a view.</summary>
    Click,
}
