"""What people look at: tables and the progress bar, drawn with Rich."""
