return await EdgeReco.Host.Startup.HostProgram.RunAsync(args);
