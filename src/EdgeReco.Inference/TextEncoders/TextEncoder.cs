using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Inference.Tokenizing;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Inference.TextEncoders;

/// <summary>
/// A network that turns text into vectors whose dot product says how close two texts are in meaning, run by ONNX Runtime
/// on the CPU. Thread-safe; <see cref="Dispose"/> waits for runs on their way.
/// </summary>
public sealed class TextEncoder : ITextEncoder
{
    private readonly InferenceSession _session;
    private readonly TextEncoderSignature _signature;
    private readonly TokenBatcher _batcher;
    private readonly SemaphoreSlim _free;
    private readonly Stack<TextEncoderRun> _idle;
    private readonly Lock _gate = new();
    private readonly string _file;
    private readonly int _concurrentRuns;
    private bool _disposed;

    private TextEncoder(InferenceSession session, string file, Tokenizer tokenizer, EncoderDescription description, TextEncoderOptions options)
    {
        _session = session;
        _file = file;
        _signature = TextEncoderSignature.Read(session, file);
        _batcher = new TokenBatcher(tokenizer, description.MaxTokens, Math.Max(1, options.BatchTokens));
        _concurrentRuns = Math.Max(1, options.Session.ConcurrentRuns);
        _free = new SemaphoreSlim(_concurrentRuns);
        _idle = new Stack<TextEncoderRun>(_concurrentRuns);
        Tokenizer = tokenizer;
        Description = description;
        Dimensions = TextEncoderProbe.Dimensions(session, _signature, file, tokenizer, description);
    }

    /// <summary>Numbers of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>What the encoder was opened with.</summary>
    public EncoderDescription Description { get; }

    /// <summary>Its tokenizer.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>Opens an encoder and tries it once: with its longest text and the tokenizer's largest id.</summary>
    /// <param name="modelPath">The ONNX model.</param>
    /// <param name="tokenizerPath">The <c>tokenizer.json</c>.</param>
    /// <param name="description">Pooling, prefixes, longest text.</param>
    /// <param name="options">Threads and memory; null for the defaults.</param>
    /// <exception cref="InvalidDataException">A file is broken or does not fit the others; the message says which and how.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static TextEncoder Load(string modelPath, string tokenizerPath, EncoderDescription description, TextEncoderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(tokenizerPath);
        return Load(modelPath, Tokenizer.Load(tokenizerPath), description, options);
    }

    /// <summary>Opens an encoder with a tokenizer that is read already.</summary>
    /// <param name="modelPath">The ONNX model.</param>
    /// <param name="tokenizer">The tokenizer.</param>
    /// <param name="description">Pooling, prefixes, longest text.</param>
    /// <param name="options">Threads and memory; null for the defaults.</param>
    /// <exception cref="InvalidDataException">The model is broken or does not fit the others; the message says how.</exception>
    /// <exception cref="IOException">The model cannot be read.</exception>
    public static TextEncoder Load(string modelPath, Tokenizer tokenizer, EncoderDescription description, TextEncoderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelPath);
        return Load(Path.GetFileName(modelPath), session => OnnxSessionFactory.Open(modelPath, session, arena: true), tokenizer, description, options);
    }

    /// <summary>Opens an encoder that is in memory, such as one that was packed.</summary>
    /// <param name="model">The ONNX model; not needed any more once it is open.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="tokenizer">The tokenizer.</param>
    /// <param name="description">Pooling, prefixes, longest text.</param>
    /// <param name="options">Threads and memory; null for the defaults.</param>
    /// <exception cref="InvalidDataException">The model is broken or does not fit the others; the message says how.</exception>
    public static TextEncoder Load(byte[] model, string name, Tokenizer tokenizer, EncoderDescription description, TextEncoderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Load(name, session => OnnxSessionFactory.Open(model, name, session, arena: true), tokenizer, description, options);
    }

    private static TextEncoder Load(
        string name, Func<OnnxSessionOptions, InferenceSession> open, Tokenizer tokenizer, EncoderDescription description, TextEncoderOptions? options)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(description);
        options ??= new TextEncoderOptions();
        if (description.MaxTokens < Math.Max(1, tokenizer.SpecialTokenCount))
        {
            throw new InvalidDataException($"max_tokens {description.MaxTokens} has no room for the tokenizer's {tokenizer.SpecialTokenCount} special tokens");
        }

        InferenceSession session = open(options.Session);
        try
        {
            return new TextEncoder(session, name, tokenizer, description, options);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Encodes one text.</summary>
    /// <param name="text">Any text; what is past the description's longest text is not looked at.</param>
    /// <param name="kind">Which prefix it gets.</param>
    /// <param name="vector">Receives the vector, [<see cref="Dimensions"/>].</param>
    /// <exception cref="ArgumentException">The vector has another length.</exception>
    /// <exception cref="InvalidDataException">The model does not run on this text.</exception>
    public void Encode(ReadOnlySpan<char> text, TextKind kind, Span<float> vector)
    {
        if (vector.Length != Dimensions)
        {
            throw new ArgumentException($"room for {vector.Length} numbers, the encoder gives {Dimensions}", nameof(vector));
        }

        Run(_batcher.Batch(Prefix(kind), text), vector, CancellationToken.None);
    }

    /// <summary>Encodes many texts in batches of similar lengths, one batch after another.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="kind">Which prefix they get.</param>
    /// <param name="vectors">Receives the vectors in the order of the texts, [texts, <see cref="Dimensions"/>].</param>
    /// <param name="progress">Told how many texts are done, after each batch.</param>
    /// <param name="cancellationToken">Looked at before each batch.</param>
    /// <exception cref="ArgumentException">The vectors have another length.</exception>
    /// <exception cref="InvalidDataException">The model does not run on these texts.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; some vectors are written.</exception>
    public void EncodeBatch(
        IReadOnlyList<string> texts, TextKind kind, Span<float> vectors, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (vectors.Length != (long)texts.Count * Dimensions)
        {
            throw new ArgumentException($"room for {vectors.Length} numbers, {texts.Count} texts give {(long)texts.Count * Dimensions}", nameof(vectors));
        }

        int done = 0;
        foreach (TokenBatch batch in _batcher.Batches(texts, Prefix(kind)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Run(batch, vectors, cancellationToken);
            done += batch.Rows;
            progress?.Report(done);
        }
    }

    /// <summary>Waits for runs on their way and closes the session.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        for (int i = 0; i < _concurrentRuns; i++)
        {
            _free.Wait();
        }

        while (_idle.TryPop(out TextEncoderRun? run))
        {
            run.Dispose();
        }

        _session.Dispose();

        // Callers that still wait find it disposed of; a disposed semaphore would leave them waiting for good.
        _free.Release(_concurrentRuns);
    }

    private string Prefix(TextKind kind) => kind == TextKind.Query ? Description.QueryPrefix : Description.DocumentPrefix;

    private void Run(TokenBatch batch, Span<float> vectors, CancellationToken cancellationToken)
    {
        _free.Wait(cancellationToken);
        try
        {
            TextEncoderRun? run;
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                _idle.TryPop(out run);
            }

            run ??= new TextEncoderRun(_session, _signature);
            try
            {
                Pool(batch, run.Run(batch, Dimensions), vectors);
            }
            finally
            {
                lock (_gate)
                {
                    _idle.Push(run);
                }
            }
        }
        catch (OnnxRuntimeException exception)
        {
            throw new InvalidDataException($"{_file}: the model does not run: {OnnxSessionFactory.FirstLine(exception.Message)}", exception);
        }
        finally
        {
            _free.Release();
        }
    }

    private void Pool(TokenBatch batch, ReadOnlySpan<float> output, Span<float> vectors)
    {
        for (int row = 0; row < batch.Rows; row++)
        {
            Span<float> vector = vectors.Slice(batch.Sources[row] * Dimensions, Dimensions);
            if (_signature.IsPooled)
            {
                output.Slice(row * Dimensions, Dimensions).CopyTo(vector);
            }
            else
            {
                ReadOnlySpan<float> tokens = output.Slice(row * batch.Length * Dimensions, batch.Counts[row] * Dimensions);
                TokenPooling.Pool(tokens, Description.Pooling, vector);
            }

            if (Description.Normalize)
            {
                TokenPooling.Normalize(vector);
            }
        }
    }
}
