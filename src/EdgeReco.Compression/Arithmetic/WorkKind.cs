namespace EdgeReco.Compression.Arithmetic;

/// <summary>What sort of work a node does.</summary>
public enum WorkKind
{
    /// <summary>Element by element, moves, shapes, reductions.</summary>
    Other,

    /// <summary>Rows looked up in a constant table.</summary>
    Table,

    /// <summary>A product with a constant matrix.</summary>
    Linear,

    /// <summary>A product of two activations, as inside attention.</summary>
    Product,

    /// <summary>A convolution.</summary>
    Convolution,

    /// <summary>LSTM, GRU or RNN.</summary>
    Recurrent,
}
