using System.Security.Cryptography;
using System.Text;

namespace EdgeReco.Bundles.Internals;

/// <summary>The content id of a bundle: the first 128 bits of SHA-256 over its parts' roles and hashes in ordinal order.</summary>
internal static class BundleId
{
    public static string Of(IEnumerable<BundlePart> parts)
    {
        var text = new StringBuilder();
        foreach (BundlePart part in parts.OrderBy(static p => p.Role, StringComparer.Ordinal))
        {
            text.Append(part.Role).Append(' ').Append(part.Sha256).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
