print("evenstride")
