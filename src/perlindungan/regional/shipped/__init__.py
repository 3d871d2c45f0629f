"""The policies that come with the library, one module each, offered as anybody else's are."""
