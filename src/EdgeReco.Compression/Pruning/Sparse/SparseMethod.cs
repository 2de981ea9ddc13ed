namespace EdgeReco.Compression.Pruning.Sparse;

/// <summary>How weights that become zero are chosen.</summary>
public enum SparseMethod
{
    /// <summary>SparseGPT (Frantar and Alistarh 2023): by what each costs the output; those that stay make good for it.</summary>
    SparseGpt,

    /// <summary>Wanda (Sun et al. 2023): the smallest |w| times the norm of their input; those that stay stay as they are.</summary>
    Wanda,

    /// <summary>The smallest |w|.</summary>
    Magnitude,
}
