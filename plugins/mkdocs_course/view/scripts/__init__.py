"""The ES modules of `runtime/` as the few files that a site serves: no bundler of another language is needed."""
