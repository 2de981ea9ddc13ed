using EdgeReco.Retrieval.Neighbours;

namespace EdgeReco.Engine.Recommend;

/// <summary>The buffers of one ranking; all votes are zero between uses.</summary>
internal sealed class RankWorkspace(int items)
{
    private const int MostNeighbours = 512;

    /// <summary>A score for each product.</summary>
    public float[] Scores { get; } = new float[items];

    /// <summary>The neighbours' votes for each product.</summary>
    public float[] Votes { get; } = new float[items];

    /// <summary>Products with votes; the first <see cref="VotedCount"/> count.</summary>
    public int[] Voted { get; } = new int[items];

    /// <summary>How many products have votes.</summary>
    public int VotedCount { get; set; }

    /// <summary>One over the votes of all products times the floor; 0 where there are no votes.</summary>
    public float VoteScale { get; set; }

    /// <summary>One product's neighbours.</summary>
    public Neighbour[] Neighbours { get; } = new Neighbour[MostNeighbours];

    /// <summary>Takes all votes back.</summary>
    public void ClearVotes()
    {
        for (int i = 0; i < VotedCount; i++)
        {
            Votes[Voted[i]] = 0;
        }

        VotedCount = 0;
        VoteScale = 0;
    }
}
