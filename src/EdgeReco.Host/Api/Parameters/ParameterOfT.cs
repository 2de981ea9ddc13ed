using Microsoft.Extensions.Primitives;

namespace EdgeReco.Host.Api.Parameters;

/// <summary>A parameter with a value of its own type.</summary>
internal abstract class Parameter<T>(string name, string description) : Parameter(name, description)
{
    /// <summary>What the parameter is when the request does not give it.</summary>
    public T Default { get; init; } = default!;

    /// <summary>Whether it may be given more than once.</summary>
    public virtual bool Repeats => false;

    /// <summary>Reads a value that was given, at least one.</summary>
    /// <param name="texts">The values as sent; exactly one unless <see cref="Repeats"/>.</param>
    /// <param name="value">The value.</param>
    /// <param name="error">What it must be, as the end of a sentence; empty when it is good.</param>
    public abstract bool TryParse(StringValues texts, out T value, out string error);
}
