using EdgeReco.Cli;

return await EdgeRecoProgram.RunAsync(args, Console.Out, Console.Error);
