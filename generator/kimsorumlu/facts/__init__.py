"""Facts beside the tree, keyed by clause reference (`Version.article_url(article, fragment)`). No text is altered."""
