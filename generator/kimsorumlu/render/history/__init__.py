"""Pages of what changed: a regulation's timeline, versions compared, an article's past, who was responsible when."""
