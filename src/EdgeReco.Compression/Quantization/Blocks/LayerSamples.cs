namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>
/// What samples say of a layer's inputs. A part of the samples is held out, so that a fit to the others that goes too
/// far, as it does where there are fewer positions than inputs, is seen.
/// </summary>
/// <param name="Fit">Of the samples to fit to.</param>
/// <param name="Check">Of those to judge by; the same where there are too few to hold any out.</param>
internal sealed record LayerSamples(SecondMoments Fit, SecondMoments Check)
{
    /// <summary>One sample in this many is held out.</summary>
    public const int HeldOut = 4;

    /// <summary>Whether some samples were held out.</summary>
    public bool HasCheck => Check != Fit && Check.Rows > 0;

    /// <summary>Room for the samples of a layer.</summary>
    /// <param name="depth">Inputs of the layer.</param>
    /// <param name="samples">How many samples there will be.</param>
    public static LayerSamples Create(int depth, int samples)
    {
        var fit = new SecondMoments(depth);
        return new LayerSamples(fit, samples < HeldOut ? fit : new SecondMoments(depth));
    }

    /// <summary>Where a sample belongs.</summary>
    public SecondMoments Of(int sample) => sample % HeldOut == HeldOut - 1 ? Check : Fit;
}
