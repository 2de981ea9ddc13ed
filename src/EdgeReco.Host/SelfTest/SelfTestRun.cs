namespace EdgeReco.Host.SelfTest;
internal static class SelfTestRun { public static Task<int> RunAsync(WebApplication app) => Task.FromResult(app is null ? 0 : 1); }
