"""What is told and shown from behind the scenes: the band, stories, the tour, lists for the road."""
