using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.TextEncoders;

/// <summary>One run of an encoder at a time; keeps its output buffers for the next.</summary>
/// <param name="session">The session; not owned.</param>
/// <param name="signature">Its inputs and outputs.</param>
internal sealed class TextEncoderRun(InferenceSession session, TextEncoderSignature signature) : IDisposable
{
    private readonly RunOptions _options = new();
    private readonly string[] _outputs = [signature.Output];
    private float[] _output = [];
    private Float16[] _halfOutput = [];

    /// <summary>Runs a batch whose output shape is known.</summary>
    /// <param name="batch">The inputs.</param>
    /// <param name="dimensions">Numbers of a vector.</param>
    /// <returns>[rows, length, dimensions] or, of a pooled output, [rows, dimensions]; valid until the next run.</returns>
    /// <exception cref="OnnxRuntimeException">It does not run, or its output has another shape.</exception>
    public ReadOnlySpan<float> Run(TokenBatch batch, int dimensions)
    {
        long[] shape = signature.IsPooled ? [batch.Rows, dimensions] : [batch.Rows, batch.Length, dimensions];
        int length = checked(batch.Rows * (signature.IsPooled ? 1 : batch.Length) * dimensions);
        if (_output.Length < length)
        {
            _output = GC.AllocateUninitializedArray<float>(length);
        }

        if (signature.IsHalf && _halfOutput.Length < length)
        {
            _halfOutput = GC.AllocateUninitializedArray<Float16>(length);
        }

        OrtValue[] inputs = new OrtValue[signature.Inputs.Length];
        try
        {
            Bind(batch, inputs);
            using OrtValue output = signature.IsHalf
                ? OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, _halfOutput.AsMemory(0, length), shape)
                : OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, _output.AsMemory(0, length), shape);
            session.Run(_options, signature.Inputs, inputs, _outputs, [output]);
        }
        finally
        {
            Release(inputs);
        }

        if (signature.IsHalf)
        {
            TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<Float16, Half>(_halfOutput.AsSpan(0, length)), _output);
        }

        return _output.AsSpan(0, length);
    }

    /// <summary>Runs a batch and returns the shape of its output.</summary>
    /// <exception cref="OnnxRuntimeException">It does not run.</exception>
    public long[] Shape(TokenBatch batch)
    {
        OrtValue[] inputs = new OrtValue[signature.Inputs.Length];
        try
        {
            Bind(batch, inputs);
            using IDisposableReadOnlyCollection<OrtValue> results = session.Run(_options, signature.Inputs, inputs, _outputs);
            return results[0].GetTensorTypeAndShape().Shape;
        }
        finally
        {
            Release(inputs);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _options.Dispose();

    private static void Release(OrtValue?[] values)
    {
        foreach (OrtValue? value in values)
        {
            value?.Dispose();
        }
    }

    private void Bind(TokenBatch batch, OrtValue[] inputs)
    {
        long[] shape = [batch.Rows, batch.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            long[] numbers = signature.Inputs[i] switch
            {
                TextEncoderSignature.Ids => batch.Ids,
                TextEncoderSignature.Mask => batch.Mask,
                _ => batch.TypeIds,
            };
            inputs[i] = signature.IsInt32[i]
                ? OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, Narrow(numbers).AsMemory(), shape)
                : OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, numbers.AsMemory(), shape);
        }
    }

    private static int[] Narrow(long[] numbers)
    {
        int[] narrow = new int[numbers.Length];
        TensorPrimitives.ConvertChecked<long, int>(numbers, narrow);
        return narrow;
    }
}
