// Filled in the next commits.
import Testing
