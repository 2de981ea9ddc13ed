namespace EdgeReco.Retrieval.Text;

/// <summary>What stands between a token and the one before it.</summary>
internal enum TokenLink : byte
{
    /// <summary>Anything else: the beginning, spaces, punctuation.</summary>
    None,

    /// <summary>Nothing at all.</summary>
    Adjacent,

    /// <summary>One connector, as in <c>usb-c</c>.</summary>
    Connector,

    /// <summary>One space.</summary>
    Space,
}
