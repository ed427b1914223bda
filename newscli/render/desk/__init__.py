"""What the desk finds, on screens, in Markdown and as pages."""
