"""What pages show and who may see them: the overlay, the site, signing in and setting up."""
