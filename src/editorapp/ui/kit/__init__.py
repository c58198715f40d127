"""Look, icons, notices and worker processes: parts every pane uses."""
