using System.Diagnostics.CodeAnalysis;
using EdgeReco.Host.Http;
using Microsoft.Extensions.Primitives;

namespace EdgeReco.Host.Api.Parameters;

/// <summary>Reads the parameters of one request and keeps the first thing that is wrong with them.</summary>
internal struct ParameterReader(HttpRequest request)
{
    private Problem? _problem;

    /// <summary>Whether a parameter was wrong.</summary>
    public readonly bool Failed([NotNullWhen(true)] out Problem? problem)
    {
        problem = _problem;
        return problem is not null;
    }

    /// <summary>A parameter's value, or its default when it is not given or wrong.</summary>
    public T Get<T>(Parameter<T> parameter)
    {
        StringValues texts = parameter.InPath
            ? new StringValues(request.RouteValues[parameter.Name] as string)
            : request.Query[parameter.Name];
        if (texts.Count == 0)
        {
            return parameter.Default;
        }

        if (texts.Count > 1 && !parameter.Repeats)
        {
            _problem ??= Problem.BadParameter(parameter.Name, "may be given only once.");
            return parameter.Default;
        }

        if (parameter.TryParse(texts, out T value, out string? error))
        {
            return value;
        }

        _problem ??= Problem.BadParameter(parameter.Name, error);
        return parameter.Default;
    }
}
