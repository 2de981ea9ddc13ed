using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Shapes;

/// <summary>Operators that work element by element.</summary>
internal static class ElementwiseShapes
{
    public static void Register(Dictionary<string, Action<ShapeContext>> rules)
    {
        foreach (string op in "Abs Acos Acosh Asin Asinh Atan Atanh BitwiseNot Ceil Celu Clip Cos Cosh CumSum Dropout Elu Erf Exp Floor Gelu HardSigmoid HardSwish Hardmax LeakyRelu Log Mish Neg Not PRelu Reciprocal Relu Round Selu Shrink Sigmoid Sign Sin Sinh Softplus Softsign Sqrt Tan Tanh ThresholdedRelu Trilu".Split(' '))
        {
            rules[op] = context =>
            {
                context.Set(context.Dims(0));
                context.Set(1, (int)DataType.Bool, context.Dims(0));
            };
        }

        foreach (string op in "Add Sub Mul Div".Split(' '))
        {
            rules[op] = Arithmetic;
        }

        foreach (string op in "Pow Mod BitShift And Or Xor BitwiseAnd BitwiseOr BitwiseXor Min Max Sum Mean".Split(' '))
        {
            rules[op] = context => context.Set(All(context));
        }

        foreach (string op in "Equal Greater GreaterOrEqual Less LessOrEqual".Split(' '))
        {
            rules[op] = context => context.Set(0, (int)DataType.Bool, All(context));
        }

        foreach (string op in "IsNaN IsInf".Split(' '))
        {
            rules[op] = context => context.Set(0, (int)DataType.Bool, context.Dims(0));
        }

        rules["Where"] = context => context.Set(0, context.Input(1).ElementType, All(context));
    }

    private static Dim[]? All(ShapeContext context) =>
        Broadcasting.Of([.. Enumerable.Range(0, context.Node.Input.Count).Select(context.Dims)]);

    private static void Arithmetic(ShapeContext context)
    {
        context.Set(All(context));
        if (context.Numbers(0) is not { } a || context.Numbers(1) is not { } b || (a.Length != b.Length && a.Length != 1 && b.Length != 1))
        {
            return;
        }

        var results = new Dim[Math.Max(a.Length, b.Length)];
        for (int i = 0; i < results.Length; i++)
        {
            long x = a[a.Length == 1 ? 0 : i];
            long y = b[b.Length == 1 ? 0 : i];
            if (context.Node.OpType == "Div" && y is 0 or -1)
            {
                return;
            }

            results[i] = new Dim(context.Node.OpType switch { "Add" => x + y, "Sub" => x - y, "Mul" => x * y, _ => x / y });
        }

        context.SetContents(results);
    }
}
