print("clausecheck")
