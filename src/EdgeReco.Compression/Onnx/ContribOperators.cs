namespace EdgeReco.Compression.Onnx;

/// <summary>The operators that ONNX Runtime adds to the standard.</summary>
internal static class ContribOperators
{
    /// <summary>Their domain.</summary>
    public const string Domain = "com.microsoft";

    /// <summary>Says that a model uses them.</summary>
    public static void Import(ModelProto model)
    {
        if (model.OpsetImport.All(set => set.Domain != Domain))
        {
            model.OpsetImport.Add(new OperatorSetIdProto { Domain = Domain, Version = 1 });
        }
    }
}
