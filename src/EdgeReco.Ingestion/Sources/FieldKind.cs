namespace EdgeReco.Ingestion;

/// <summary>What a field holds.</summary>
internal enum FieldKind : byte
{
    /// <summary>Nothing: the field is absent, null or empty.</summary>
    None,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A JSON number, as written.</summary>
    Number,

    /// <summary>A JSON true or false.</summary>
    Boolean,

    /// <summary>A JSON array.</summary>
    List,

    /// <summary>A JSON object.</summary>
    Map,
}
