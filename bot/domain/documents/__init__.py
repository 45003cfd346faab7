"""What a person authors: files, kinds, fields, forms, changes, and own ones over those that ship."""
