"""What stands behind the pages: the overlay, the site, signing in, setting up, and files that are sent."""
