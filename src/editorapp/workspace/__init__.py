"""The writer's own files on this machine: settings, places, safe writing."""
