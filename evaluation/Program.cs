using OnRecord.Evaluation;

return EvaluationCommands.Run(args);
