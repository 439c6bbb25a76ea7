print("clausebench")
