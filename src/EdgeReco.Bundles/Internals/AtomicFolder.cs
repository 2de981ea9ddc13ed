using System.Runtime.InteropServices;

namespace EdgeReco.Bundles.Internals;

/// <summary>Puts a finished folder in another's place so that a reader, or a power cut, finds the old one or the new one.</summary>
internal static partial class AtomicFolder
{
    private const int AtWorkingDirectory = -100;
    private const uint Exchange = 2;

    /// <summary>Moves <paramref name="finished"/> to <paramref name="target"/>; what was there is deleted afterwards.</summary>
    public static void Replace(string finished, string target)
    {
        string parent = Path.GetDirectoryName(target)!;
        Sync(finished);
        if (!Directory.Exists(target))
        {
            Directory.Move(finished, target);
            Sync(parent);
            return;
        }

        if (!TryExchange(finished, target))
        {
            // File systems without an exchange: the gap between the two renames is as small as it can be made.
            string old = finished + ".old";
            Directory.Move(target, old);
            try
            {
                Directory.Move(finished, target);
            }
            catch
            {
                Directory.Move(old, target);
                throw;
            }

            finished = old;
        }

        Sync(parent);
        Directory.Delete(finished, recursive: true);
    }

    private static bool TryExchange(string a, string b)
    {
        try
        {
            return OperatingSystem.IsLinux() && RenameAt2(AtWorkingDirectory, a, AtWorkingDirectory, b, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Makes a folder's entries durable; .NET cannot open a folder to do so.</summary>
    private static void Sync(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        int descriptor = Open(folder, 0);
        if (descriptor >= 0)
        {
            _ = FileSync(descriptor);
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int FileSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
