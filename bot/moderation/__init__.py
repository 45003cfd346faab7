"""Pure judgement: normalize, look with every rule, come to a verdict, escalate."""
