using System.Security.Cryptography;

namespace EdgeReco.Compression.Tuning;

/// <summary>SHA-256 of files, in hexadecimal.</summary>
public static class FileDigest
{
    /// <summary>The digest of a file.</summary>
    public static string Of(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
