namespace EdgeReco.Engine.Recommend;

/// <summary>Lends workspaces; as many as requests ran side by side, up to a bound, stay for the next ones.</summary>
internal sealed class RankWorkspacePool(int items)
{
    private const int Kept = 8;
    private readonly Stack<RankWorkspace> _idle = new(Kept);
    private readonly Lock _gate = new();

    /// <summary>A workspace without votes.</summary>
    public RankWorkspace Rent()
    {
        lock (_gate)
        {
            if (_idle.TryPop(out RankWorkspace? workspace))
            {
                return workspace;
            }
        }

        return new RankWorkspace(items);
    }

    /// <summary>Gives a workspace back.</summary>
    public void Return(RankWorkspace workspace)
    {
        workspace.ClearVotes();
        lock (_gate)
        {
            if (_idle.Count < Kept)
            {
                _idle.Push(workspace);
            }
        }
    }
}
