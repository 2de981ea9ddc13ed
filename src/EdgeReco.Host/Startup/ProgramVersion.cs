using System.Reflection;

namespace EdgeReco.Host.Startup;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    /// <summary>Such as <c>0.1.0</c>, without the commit that the build adds.</summary>
    public static readonly string Text =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
